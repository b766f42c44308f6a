import { fail, type Result } from '../../shared/errors'
import type { KeychainStatus } from '../../shared/model/protection'

/** What the vault needs of the operating system's keychain. Each call fails with `keychain-unavailable`, and ends in any case. */
export interface Keychain {
  status(): Promise<KeychainStatus>
  /** Null when there is no such entry. */
  read(account: string): Promise<Result<string | null>>
  write(account: string, value: string): Promise<Result<void>>
  remove(account: string): Promise<Result<void>>
}

const absent = () => Promise.resolve(fail('keychain-unavailable', 'Latchkey was started without a keychain.'))

/** For where there is none. */
export const noKeychain: Keychain = {
  status: async () => ({ available: false, reason: 'Latchkey was started without a keychain.' }),
  read: absent,
  write: absent,
  remove: absent,
}

/** Entries are named by the vault, so that each vault has its own. */
export function keyAccount(vaultId: string): string {
  return vaultId
}

/** Holds how far the vault had come when it was last seen here, which is no secret. */
export function commitsAccount(vaultId: string): string {
  return `${vaultId} commits`
}
