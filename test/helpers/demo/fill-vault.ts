import { credentialHandlers } from '../../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../../src/main/handlers/database-handlers'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { type CredentialDraft, noDetails } from '../../../src/shared/model/credential'
import type { EnvironmentDraft } from '../../../src/shared/model/environment'
import { successOf } from '../temporary-vault'

type DemoEnvironment = Pick<EnvironmentDraft, 'name' | 'mode' | 'baseUrl'> &
  Partial<Pick<EnvironmentDraft, 'variables'>>

type DemoCredential = Pick<CredentialDraft, 'kindId' | 'title' | 'mode' | 'databaseIds'> &
  Partial<CredentialDraft> & { values: Readonly<Record<string, string>> }

/** A vault to be filled, with the sandbox's authority trusted wherever something is reached. */
export interface DemoVault {
  /** Makes a database with its environments, and returns its id. */
  addDatabase(providerId: string, name: string, environments: readonly DemoEnvironment[]): string
  /** Makes a credential of a provider with the value of each part. */
  addCredential(providerId: string, credential: DemoCredential): void
}

export function fillVault(vault: UnlockedVault, caCertificate: string): DemoVault {
  return {
    addDatabase(providerId, name, environments) {
      const draft = { providerId, name, note: '', liveReadOnly: false }
      const { id } = successOf(databaseHandlers.createDatabase(draft, vault))
      for (const environment of environments)
        successOf(
          databaseHandlers.createEnvironment(
            { variables: [], ...environment, caCertificate, databaseId: id },
            vault,
          ),
        )
      return id
    },
    addCredential(providerId, { values, ...credential }) {
      const parts = Object.entries(values).map(([name, value]) => ({ name, value }))
      const draft = { ...noDetails, description: '', ...credential, providerId, parts }
      successOf(credentialHandlers.createCredential(draft, vault))
    },
  }
}
