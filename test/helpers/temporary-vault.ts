import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createDatabaseFile, openDatabaseFile } from '../../src/main/vault/database-file'
import { deriveKey, makeRootKey } from '../../src/main/vault/keys'
import { type UnlockedVault, VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'
import type { Result } from '../../src/shared/errors'
import { temporaryFolder } from './temporary-folder'

export const password = 'correct horse battery staple'

export interface TemporaryVault {
  readonly session: VaultSession
  readonly folder: string
}

/** A real vault that was just made, unlocked, with the cheapest derivation that is allowed. */
export async function temporaryVault(): Promise<TemporaryVault> {
  const folder = join(await temporaryFolder(), 'vault')
  const session = new VaultSession({ keyDerivation: keyDerivationFloor })
  onTestFinished(() => session.lock())
  successOf(await session.create(folder, password))
  return { session, folder }
}

/** The same without header and password, and so without a derivation, for tests of what is stored in a vault. */
export async function openVault(): Promise<UnlockedVault> {
  const folder = await temporaryFolder()
  const path = join(folder, 'vault.db')
  const vaultId = randomUUID()
  const rootKey = makeRootKey()
  const databaseKey = deriveKey(rootKey, vaultId, 'database')
  await writeFile(path, '', { mode: 0o600 })
  await createDatabaseFile(path, databaseKey)
  const db = successOf(await openDatabaseFile(path, databaseKey))
  onTestFinished(() => db.close())
  return {
    state: 'unlocked',
    folder,
    vaultId,
    db,
    sealingKey: {
      vaultId,
      key: deriveKey(rootKey, vaultId, 'sealing'),
      fingerprintKey: deriveKey(rootKey, vaultId, 'fingerprints'),
    },
    auditKey: deriveKey(rootKey, vaultId, 'audit'),
    databaseKey,
  }
}

export function unlocked(session: VaultSession): UnlockedVault {
  const vault = session.current()
  if (vault.state !== 'unlocked') throw new Error('The vault is locked.')
  return vault
}

/** The value of a success; a failure ends the test with its code and message. */
export function successOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}
