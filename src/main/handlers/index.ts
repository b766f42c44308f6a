import type { SecretClipboard } from '../desktop/clipboard'
import type { Tester } from '../tester/tester'
import { credentialHandlers } from './credential-handlers'
import { databaseHandlers } from './database-handlers'
import type { Handlers } from './handlers'
import { keepingHandlers, unlockedKeepingHandlers } from './keeping-handlers'
import { protectionHandlers, unlockedProtectionHandlers } from './protection-handlers'
import { createRevealHandlers } from './reveal-handlers'
import { settingsHandlers } from './settings-handlers'
import { createTesterHandlers } from './tester-handlers'
import { createVaultHandlers, type VaultServices } from './vault-handlers'

export interface Services extends VaultServices {
  readonly clipboard: SecretClipboard
  readonly tester: Tester
}

export function createHandlers(services: Services): Handlers {
  return {
    open: { ...createVaultHandlers(services), ...protectionHandlers, ...keepingHandlers },
    unlocked: {
      ...unlockedProtectionHandlers,
      ...unlockedKeepingHandlers,
      ...settingsHandlers,
      ...databaseHandlers,
      ...credentialHandlers,
      ...createRevealHandlers(services.clipboard),
      ...createTesterHandlers(services.tester),
    },
  }
}
