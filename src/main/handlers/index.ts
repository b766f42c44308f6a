import type { SecretClipboard } from '../desktop/clipboard'
import type { Tester } from '../tester/tester'
import { credentialHandlers } from './credential-handlers'
import { databaseHandlers } from './database-handlers'
import type { Handlers } from './handlers'
import {
  createKeepingHandlers,
  createUnlockedKeepingHandlers,
  type KeepingServices,
} from './keeping-handlers'
import { lifeHandlers } from './life-handlers'
import { createProtectionHandlers } from './protection-handlers'
import { createProviderHandlers } from './provider-handlers'
import { createRevealHandlers } from './reveal-handlers'
import { createSettingsHandlers } from './settings-handlers'
import { createTesterHandlers } from './tester-handlers'
import { createVaultHandlers } from './vault-handlers'

export interface Services extends KeepingServices {
  readonly clipboard: SecretClipboard
  readonly tester: Tester
}

export function createHandlers(services: Services): Handlers {
  return {
    open: { ...createVaultHandlers(services), ...createKeepingHandlers(services) },
    unlocked: {
      ...createProtectionHandlers(services),
      ...createUnlockedKeepingHandlers(services),
      ...createSettingsHandlers(services.vault),
      ...createProviderHandlers(services.dialogs),
      ...databaseHandlers,
      ...credentialHandlers,
      ...lifeHandlers,
      ...createRevealHandlers(services.clipboard, services.vault),
      ...createTesterHandlers(services.tester),
    },
  }
}
