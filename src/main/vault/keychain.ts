import { fail, type Result } from '../../shared/errors'
import type { KeychainStatus } from '../../shared/model/protection'
import { texts } from '../../shared/texts'

/** What the vault needs of the operating system's keychain. Each call fails with `keychain-unavailable`, and ends in any case. */
export interface Keychain {
  status(): Promise<KeychainStatus>
  /** Null when there is no such entry. */
  read(account: string): Promise<Result<string | null>>
  write(account: string, value: string): Promise<Result<void>>
  remove(account: string): Promise<Result<void>>
}

const absent = () => Promise.resolve(fail('keychain-unavailable', texts.unlocking.keychain.absent))

/** For where there is none. */
export const noKeychain: Keychain = {
  status: async () => ({ available: false, reason: texts.unlocking.keychain.absent }),
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
