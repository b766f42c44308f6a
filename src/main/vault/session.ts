import { type Result, succeed } from '../../shared/errors'
import type { OwnedConnection, VaultConnection } from './connection'
import { createVault } from './create-vault'
import { openDatabaseFile } from './database-file'
import { lockedVault } from './failures'
import { vaultFiles } from './files'
import type { Header } from './header'
import { deriveKey, withSecret } from './keys'
import { openHeader, type VaultKeys } from './open-vault'
import type { SealingKey } from './seal'
import { type KeyDerivation, keyDerivationDefault } from './slots'
import { withStorageFailures } from './storage-error'

/** What may be done with a vault that is open. After `lock` the connection is closed and the key is zeros. */
export interface UnlockedVault {
  readonly state: 'unlocked'
  readonly folder: string
  readonly vaultId: string
  readonly db: VaultConnection
  readonly sealingKey: SealingKey
  /** Chains the log (store/audit.ts). */
  readonly auditKey: Buffer
  /** Opens copies of the file, which are checked and kept as backups. */
  readonly databaseKey: Buffer
}

export type VaultState = { readonly state: 'locked' } | UnlockedVault

/** The one vault that is open, or none. */
export class VaultSession {
  #open: { readonly vault: UnlockedVault; readonly connection: OwnedConnection } | undefined
  #locks = 0
  #lastTurn: Promise<unknown> = Promise.resolve()

  current(): VaultState {
    return this.#open?.vault ?? { state: 'locked' }
  }

  /**
   * Makes a vault and leaves it unlocked. Fails with `vault-exists`, `folder-not-writable` or `disk-full`, and with
   * `vault-locked` when `lock` came in between (the vault is there all the same).
   */
  create(
    folder: string,
    password: string,
    keyDerivation: KeyDerivation = keyDerivationDefault,
  ): Promise<Result<void>> {
    return this.#inTurn(folder, () => createVault(folder, password, keyDerivation))
  }

  /**
   * Opens a vault; of one that is open already it checks the password. Fails with `wrong-password`, `vault-missing`,
   * `vault-newer`, `vault-in-use`, `header-damaged`, `database-damaged` or `folder-not-writable`, and has then changed
   * nothing; with `vault-locked` when `lock` came in between.
   */
  unlock(folder: string, password: string): Promise<Result<void>> {
    return this.#inTurn(folder, () => openHeader(vaultFiles(folder), password))
  }

  /** At once: the file is closed and free for others, the key is zeros, and what is being unlocked will not open. */
  lock(): void {
    const open = this.#open
    this.#locks += 1
    this.#open = undefined
    open?.vault.sealingKey.key.fill(0)
    open?.vault.auditKey.fill(0)
    open?.vault.databaseKey.fill(0)
    open?.connection.close()
  }

  /** One after the other: two derivations at once would need twice the memory, and only one may open the file. */
  #inTurn(folder: string, openKeys: () => Promise<Result<VaultKeys>>): Promise<Result<void>> {
    const locks = this.#locks
    const turn = this.#lastTurn.then(() =>
      withStorageFailures(folder, async () => {
        if (this.#open !== undefined && this.#open.vault.folder !== folder)
          throw new Error('Another vault is unlocked. Lock it first.')
        const keys = await openKeys()
        if (!keys.ok) return keys
        return withSecret(keys.value.rootKey, (rootKey) =>
          this.#enter(folder, keys.value.header, rootKey, locks),
        )
      }),
    )
    this.#lastTurn = turn.catch(() => undefined)
    return turn
  }

  async #enter(folder: string, header: Header, rootKey: Buffer, locks: number): Promise<Result<void>> {
    if (this.#open !== undefined) return succeed(undefined)
    const { vaultId } = header
    const opened = await withSecret(deriveKey(rootKey, vaultId, 'database'), (key) =>
      openDatabaseFile(vaultFiles(folder).database, key),
    )
    if (!opened.ok) return opened
    const connection = opened.value
    if (locks !== this.#locks) {
      connection.close()
      return lockedVault()
    }
    const vault: UnlockedVault = {
      ...{ state: 'unlocked', folder, vaultId, db: connection },
      sealingKey: { vaultId, key: deriveKey(rootKey, vaultId, 'sealing') },
      auditKey: deriveKey(rootKey, vaultId, 'audit'),
      databaseKey: deriveKey(rootKey, vaultId, 'database'),
    }
    this.#open = { connection, vault }
    return succeed(undefined)
  }
}
