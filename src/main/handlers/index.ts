import type { SecretClipboard } from '../desktop/clipboard'
import type { FileDialogs } from '../desktop/file-dialogs'
import type { Tester } from '../tester/tester'
import { createBulkHandlers } from './bulk-handlers'
import { credentialHandlers } from './credential-handlers'
import { databaseHandlers } from './database-handlers'
import { createDesktopHandlers, type DesktopHandlerServices } from './desktop-handlers'
import type { Handlers } from './handlers'
import { createHealthHandlers, type HealthServices } from './health-handlers'
import {
  createKeepingHandlers,
  createUnlockedKeepingHandlers,
  type KeepingServices,
} from './keeping-handlers'
import { lifeHandlers } from './life-handlers'
import { createOAuthHandlers, type TokenServices } from './oauth-handlers'
import { createProtectionHandlers, type ProtectionHandlersServices } from './protection-handlers'
import { createProviderHandlers } from './provider-handlers'
import { createReachHandlers } from './reach-handlers'
import type { TellReach } from './reach-run'
import { restrictionHandlers } from './restriction-handlers'
import { createRevealHandlers } from './reveal-handlers'
import { createRotationHandlers } from './rotation-handlers'
import type { createSamples } from './sample-handlers'
import { searchHandlers } from './search-handlers'
import { setUpHandlers } from './set-up-handlers'
import { createSettingsHandlers } from './settings-handlers'
import { createTesterHandlers, type TesterServices } from './tester-handlers'
import { createVaultHandlers, type VaultServices } from './vault-handlers'
import { createVaultListHandlers, type VaultListServices } from './vault-list-handlers'
import { viewHandlers } from './view-handlers'

export interface Services
  extends VaultServices,
    KeepingServices,
    VaultListServices,
    ProtectionHandlersServices,
    TokenServices,
    DesktopHandlerServices,
    Pick<HealthServices, 'health'>,
    Pick<TesterServices, 'onRefusal'> {
  readonly dialogs: FileDialogs
  readonly clipboard: SecretClipboard
  readonly tester: Tester
  readonly tellReach: TellReach
  readonly samples: Pick<ReturnType<typeof createSamples>, 'handlers'>
}

export function createHandlers(services: Services): Handlers {
  return {
    open: {
      ...createVaultHandlers(services),
      ...createVaultListHandlers(services),
      ...createDesktopHandlers(services),
      ...createKeepingHandlers(services),
    },
    unlocked: {
      ...createProtectionHandlers(services),
      ...createUnlockedKeepingHandlers(services),
      ...createSettingsHandlers(services.vault),
      ...createProviderHandlers(services.dialogs),
      ...databaseHandlers,
      ...setUpHandlers,
      ...credentialHandlers,
      ...createBulkHandlers(services),
      ...lifeHandlers,
      ...restrictionHandlers,
      ...createRevealHandlers(services.clipboard, services.vault),
      ...createOAuthHandlers(services),
      ...createTesterHandlers(services),
      ...createRotationHandlers(services),
      ...services.samples.handlers,
      ...searchHandlers,
      ...createHealthHandlers(services),
      ...createReachHandlers(services),
      ...viewHandlers,
    },
  }
}
