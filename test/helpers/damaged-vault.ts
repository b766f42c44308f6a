import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { credentialHandlers } from '../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../src/main/handlers/database-handlers'
import { insertExchange } from '../../src/main/store/exchanges'
import { makeBackup } from '../../src/main/vault/backup'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'
import { noDetails } from '../../src/shared/model/credential'
import type { Database } from '../../src/shared/model/database'
import type { Environment, EnvironmentDraft } from '../../src/shared/model/environment'
import type { Exchange } from '../../src/shared/model/exchange'
import { databaseDraft, environmentDraft, exchange } from './drafts'
import { flipBit } from './files'
import { successOf, unlocked } from './temporary-vault'

export interface DamagedVault {
  readonly database: Database
  readonly environment: Environment
  readonly credentialId: string
  readonly exchangeId: string
  readonly recoveryCode: string
}

export interface DamagedVaultOptions {
  readonly bodyBytes?: number
  /** Where its one environment is. */
  readonly environment?: Partial<EnvironmentDraft>
}

export const damagedVaultKey = 'sk_test_0123456789abcdefghij'

/**
 * Makes a vault with a backup, and then flips a bit in its file: in the body of a response, of which there are so many bytes,
 * so that everything but this one exchange can be read.
 */
export async function buildDamagedVault(
  folder: string,
  password: string,
  { bodyBytes = 40_000, environment: place = {} }: DamagedVaultOptions = {},
): Promise<DamagedVault> {
  const session = new VaultSession({ keyDerivation: keyDerivationFloor })
  const { recoveryCode } = successOf(await session.create(folder, password))
  const vault = unlocked(session)
  const database = successOf(databaseHandlers.createDatabase(databaseDraft({ name: 'Acme Shop' }), vault))
  const environment = successOf(
    databaseHandlers.createEnvironment(environmentDraft({ databaseId: database.id, ...place }), vault),
  )
  const credential = successOf(
    credentialHandlers.createCredential(
      {
        ...noDetails,
        ...{ providerId: 'moment-payments', kindId: 'secret-key', title: 'Shop key', description: '' },
        mode: 'test',
        databaseIds: [database.id],
        parts: [{ name: 'key', value: damagedVaultKey }],
      },
      vault,
    ),
  )
  successOf(await makeBackup(vault, 'by-hand'))
  const sent = exchange({ databaseId: database.id })
  const outcome: Exchange['outcome'] = {
    ...{ type: 'response', status: 200, statusText: 'OK', headers: [], size: bodyBytes },
    body: { type: 'text', text: 'x'.repeat(bodyBytes) },
  }
  vault.db.transaction(() => insertExchange(vault.db, { ...sent, outcome }))
  session.lock()
  const file = join(folder, 'vault.db')
  // The body is the last thing that the file grew by.
  await flipBit(file, (await stat(file)).size - 3 * 4_096)
  return { database, environment, credentialId: credential.id, exchangeId: sent.id, recoveryCode }
}
