import { join } from 'node:path'
import { onTestFinished } from 'vitest'
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
  const session = new VaultSession()
  onTestFinished(() => session.lock())
  successOf(await session.create(folder, password, keyDerivationFloor))
  return { session, folder }
}

/** The unlocked vault alone, for what does not care about files. */
export async function openVault(): Promise<UnlockedVault> {
  return unlocked((await temporaryVault()).session)
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
