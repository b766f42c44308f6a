import { commitsAccount, type Keychain } from './keychain'
import { decodeCommits, encodeCommits } from './rollback'
import type { OpenVault } from './unlocked-vault'

/**
 * How far a vault had come, kept where someone who puts back the whole folder does not get at it. Only for vaults that the
 * keychain opens; one that cannot be reached notices nothing and stops nobody.
 */
export class KeychainProgress {
  readonly #keychain: Keychain
  #lastWrite: Promise<unknown> = Promise.resolve()

  constructor(keychain: Keychain) {
    this.#keychain = keychain
  }

  /** Whether the keychain has seen a later header than this vault had when it was opened. */
  async isBehind({ header: { vaultId, slots, progress }, rootKey }: OpenVault): Promise<boolean> {
    if (slots.keychain === null) return false
    const read = await this.#keychain.read(commitsAccount(vaultId))
    if (!read.ok || read.value === null) return false
    const commits = decodeCommits(rootKey, vaultId, read.value)
    return commits !== undefined && commits > progress.commits
  }

  /** Keeps what the header now says. One write after the other, so that the last one stays. */
  note({ header: { vaultId, slots, progress }, rootKey }: OpenVault): void {
    if (slots.keychain === null) return
    const text = encodeCommits(rootKey, vaultId, progress.commits)
    this.#lastWrite = this.#lastWrite.then(() => this.#keychain.write(commitsAccount(vaultId), text))
  }

  async remove(vaultId: string): Promise<void> {
    await this.#lastWrite
    await this.#keychain.remove(commitsAccount(vaultId))
  }
}
