import { type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { type Attempts, attemptsAt, type Clock, isWrongSecret } from './attempts'
import { calibrateKeyDerivation } from './calibrate'
import { Confirmation } from './confirmation'
import { createVault } from './create-vault'
import { lockedVault, lostKeychainKey } from './failures'
import { vaultFiles } from './files'
import { type Keychain, keyAccount, noKeychain } from './keychain'
import { KeychainProgress } from './keychain-progress'
import { withSecret } from './keys'
import {
  describeWrong,
  openFoundHeader,
  openHeader,
  openSlots,
  readHeader,
  type Secret,
  type VaultKeys,
} from './open-vault'
import { VaultProtection } from './protection'
import { parseRecoveryCode } from './recovery-code'
import type { KeyDerivation } from './slots'
import { withStorageFailures } from './storage-error'
import {
  close,
  keepProgress,
  type OpenVault,
  openWithKeys,
  type UnlockedVault,
  wasPutBack,
} from './unlocked-vault'

export type { UnlockedVault } from './unlocked-vault'

export type VaultState = { readonly state: 'locked' } | UnlockedVault

export interface VaultWarning {
  readonly kind: 'rolled-back' | 'header-copied'
  readonly message: string
}

/** How a vault came to be open: it was just made, or something opened it. */
export type WayIn = 'created' | Secret['type']

/** Told of what happens to the vault, to write the log and to look after it. */
export interface VaultWatcher {
  /** It was opened. Called before anyone uses or changes anything in it, and a moment after the answer when nobody does. */
  entered(vault: UnlockedVault, way: WayIn): void
  /** It is about to be closed. */
  leaving(vault: UnlockedVault): void
  /** A password or recovery code was wrong. */
  refused(folder: string): Promise<void>
}

export interface VaultSessionOptions {
  /** What new password slots cost; measured on this computer when it is not given. */
  readonly keyDerivation?: KeyDerivation
  readonly keychain?: Keychain
  readonly clock?: Clock
  /** Told of what the person should know about a vault that was opened all the same. */
  readonly onWarning?: (warning: VaultWarning) => void
  readonly watcher?: VaultWatcher
}

/** The window fills in the meantime, which it would not while main waits for the disk. */
const settleAfterMs = 100

/** While something changes, the header follows the database this often. */
const keepProgressMs = 60_000

/** What a person types, and may get wrong. */
type TypedSecret = Exclude<Secret, { type: 'keychain' }>

/** Whether the vault was locked since the work began. */
export type WasLocked = () => boolean

/** The one vault that is open, or none. */
export class VaultSession {
  /** Whether the person has lately shown that it is them. */
  readonly confirmation: Confirmation
  /** The ways in which the open vault opens. */
  readonly protection: VaultProtection
  readonly #options: VaultSessionOptions
  readonly #keychain: Keychain
  readonly #keychainProgress: KeychainProgress
  readonly #attempts = new Map<string, Attempts>()
  #open: OpenVault | undefined
  #keeper: NodeJS.Timeout | undefined
  #locks = 0
  #lastTurn: Promise<unknown> = Promise.resolve()

  constructor(options: VaultSessionOptions = {}) {
    this.#options = options
    this.#keychain = options.keychain ?? noKeychain
    this.#keychainProgress = new KeychainProgress(this.#keychain)
    this.confirmation = new Confirmation(options.clock)
    this.protection = new VaultProtection({
      keychain: this.#keychain,
      keychainProgress: this.#keychainProgress,
      keyDerivation: async () => options.keyDerivation ?? (await calibrateKeyDerivation()),
      find: () => this.#open,
      inTurn: (work) => this.#whileOpen(work),
      check: (open, secret) => this.#check(open, secret),
      lock: () => this.lock(),
    })
  }

  current(): VaultState {
    return this.#open?.vault ?? { state: 'locked' }
  }

  /** When the next password or recovery code is read; null when that is now. */
  nextAttemptAt(folder: string): number | null {
    return this.#attemptsAt(folder).nextAttemptAt()
  }

  /** Tries a password on something of the vault, such as a backup: a wrong one counts like a wrong one for the vault. */
  attempt<Value>(folder: string, work: () => Promise<Result<Value>>): Promise<Result<Value>> {
    return this.#attemptsAt(folder).count(work)
  }

  /**
   * Makes a vault and leaves it unlocked. Fails with `vault-exists`, `folder-not-writable` or `disk-full`, and with
   * `vault-locked` when `lock` came in between (the vault is there all the same).
   */
  create(folder: string, password: string): Promise<Result<{ recoveryCode: string }>> {
    return this.#inTurn(folder, async (wasLocked) => {
      const keyDerivation = this.#options.keyDerivation ?? (await calibrateKeyDerivation())
      const created = await createVault(folder, password, keyDerivation)
      if (!created.ok) return created
      const entered = await this.#enter(folder, created.value, wasLocked, 'created')
      if (!entered.ok) return entered
      // Whoever chose the password a moment ago need not enter it again to save the recovery kit.
      this.confirmation.confirm()
      return succeed({ recoveryCode: created.value.recoveryCode })
    })
  }

  /**
   * Opens a vault; of one that is open already it checks the password. Fails with `wrong-password`, `wait-before-trying`,
   * `vault-missing`, `vault-newer`, `vault-in-use`, `header-damaged`, `database-damaged` or `folder-not-writable`, and has then
   * changed nothing; with `vault-locked` when `lock` came in between.
   */
  unlock(folder: string, password: string): Promise<Result<void>> {
    return this.#inTurn(folder, (wasLocked) =>
      this.#openWith(folder, { type: 'password', password }, wasLocked),
    )
  }

  /**
   * Opens a vault with its recovery code and gives it a new password, or does neither. One that is damaged keeps its password. Fails
   * as `unlock` does.
   */
  async unlockWithRecoveryCode(folder: string, code: string, newPassword: string): Promise<Result<void>> {
    const parsed = parseRecoveryCode(code)
    if (!parsed.ok) return parsed
    return withSecret(parsed.value, (code) =>
      this.#inTurn(folder, async (wasLocked) => {
        const opened = await this.#openWith(folder, { type: 'recovery', code }, wasLocked)
        if (!opened.ok || this.#open === undefined) return opened
        // Of a damaged vault what can be read is worth more than a new password.
        if (this.#open.connection.isReadOnly()) return opened
        const changed = await this.protection.setPassword(this.#open, newPassword, wasLocked)
        if (changed.ok) this.protection.noteRecoveryCode(this.#open)
        else this.lock()
        return changed
      }),
    )
  }

  /** Fails as `unlock` does, or with `keychain-unavailable`. */
  unlockWithKeychain(folder: string): Promise<Result<void>> {
    return this.#inTurn(folder, async (wasLocked) => {
      const files = vaultFiles(folder)
      const found = readHeader(files)
      if (!found.ok) return found
      const key = await this.#readKeychainKey(found.value.header.vaultId)
      if (!key.ok) return key
      const keys = await withSecret(key.value, (key) =>
        openFoundHeader(files, found.value, { type: 'keychain', key }),
      )
      return keys.ok ? this.#enter(folder, keys.value, wasLocked, 'keychain') : keys
    })
  }

  /**
   * At once: the file is closed and free for others, the keys are zeros, and what is being unlocked will not open. The header
   * follows the database once more; what is wrong with the disk does not stop a lock.
   */
  lock(): void {
    const open = this.#open
    this.#locks += 1
    this.#open = undefined
    this.confirmation.forget()
    this.protection.cancelRotation()
    clearInterval(this.#keeper)
    if (open === undefined) return
    settleIfPossible(open)
    try {
      this.#options.watcher?.leaving(open.vault)
      this.#keepProgress(open)
    } finally {
      close(open)
    }
  }

  /** The owner has put an older copy of a vault in its place: that is no cause for a warning. */
  async acceptOlder(folder: string): Promise<void> {
    const decoded = readHeader(vaultFiles(folder))
    if (decoded.ok && decoded.value.header.slots.keychain !== null)
      await this.#keychainProgress.remove(decoded.value.header.vaultId)
  }

  /** Remembers that it is still the owner who sits there. Fails as `unlock` does. */
  confirmWithPassword(password: string): Promise<Result<void>> {
    return this.#whileOpen((open) => this.#confirm(open, { type: 'password', password }))
  }

  confirmWithKeychain(): Promise<Result<void>> {
    return this.#whileOpen(async (open) => {
      const key = await this.#readKeychainKey(open.vault.vaultId)
      if (!key.ok) return key
      return withSecret(key.value, (key) => this.#confirm(open, { type: 'keychain', key }))
    })
  }

  async #confirm(open: OpenVault, secret: Secret): Promise<Result<void>> {
    const checked = await this.#check(open, secret)
    if (checked.ok && this.#open === open) this.confirmation.confirm()
    return checked
  }

  /** Whether a secret opens the vault that is open. A password or code that is wrong counts as an attempt. */
  async #check({ vault, header }: OpenVault, secret: Secret): Promise<Result<void>> {
    const check = async (): Promise<Result<void>> => {
      const opened = await openSlots(header.vaultId, header.slots, secret)
      if (opened === undefined) return { ok: false, error: describeWrong(secret) }
      opened.fill(0)
      return succeed(undefined)
    }
    return secret.type === 'keychain' ? check() : this.#attemptsAt(vault.folder).count(check)
  }

  async #openWith(folder: string, secret: TypedSecret, wasLocked: WasLocked): Promise<Result<void>> {
    const keys = await this.#attemptsAt(folder).count(() => openHeader(vaultFiles(folder), secret))
    if (keys.ok) return this.#enter(folder, keys.value, wasLocked, secret.type)
    if (isWrongSecret(keys.error.code)) await this.#options.watcher?.refused(folder)
    return keys
  }

  /** Takes the keys over. */
  async #enter(folder: string, keys: VaultKeys, wasLocked: WasLocked, way: WayIn): Promise<Result<void>> {
    if (this.#open !== undefined) {
      keys.rootKey.fill(0)
      keys.pendingRootKey?.fill(0)
      return succeed(undefined)
    }
    const opened = await openWithKeys(folder, keys)
    if (!opened.ok) return opened
    const open = opened.value
    if (wasLocked()) {
      close(open)
      return lockedVault()
    }
    // The answer and the first lists wait for none of this, and no use of the vault comes before it.
    open.connection.beforeUse(() => {
      const isPutBack = wasPutBack(open)
      this.#options.watcher?.entered(open.vault, way)
      void this.#tellOfRollback(open, isPutBack)
    })
    setTimeout(() => settleIfPossible(open), settleAfterMs).unref()
    this.#open = open
    this.#keeper = setInterval(() => this.#keepProgress(open), keepProgressMs).unref()
    if (open.hadHeaderCopy)
      this.#options.onWarning?.({ kind: 'header-copied', message: texts.vaultFiles.headerCopyUsed })
    return succeed(undefined)
  }

  async #tellOfRollback(open: OpenVault, isPutBack: boolean): Promise<void> {
    const isOlder = isPutBack || (await this.#keychainProgress.isBehind(open))
    if (isOlder && this.#open === open)
      this.#options.onWarning?.({ kind: 'rolled-back', message: texts.vaultFiles.rolledBack })
  }

  #keepProgress(open: OpenVault): void {
    if (keepProgress(open)) this.#keychainProgress.note(open)
  }

  async #readKeychainKey(vaultId: string): Promise<Result<Buffer>> {
    const read = await this.#keychain.read(keyAccount(vaultId))
    if (!read.ok) return read
    const key = Buffer.from(read.value ?? '', 'base64url')
    return key.length === 32 ? succeed(key) : lostKeychainKey()
  }

  #attemptsAt(folder: string): Attempts {
    const known = this.#attempts.get(folder)
    if (known !== undefined) return known
    const attempts = attemptsAt(folder, this.#options.clock)
    this.#attempts.set(folder, attempts)
    return attempts
  }

  /** Work on the files of a vault that is locked: whoever wants to open one waits for its end. */
  undisturbed<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = this.#lastTurn.then(work)
    this.#lastTurn = turn.catch(() => undefined)
    return turn
  }

  /** Work on the vault that is open, one after the other. */
  #whileOpen<Value>(
    work: (open: OpenVault, wasLocked: WasLocked) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const folder = this.#open?.vault.folder
    if (folder === undefined) return Promise.resolve(lockedVault())
    return this.#inTurn(folder, async (wasLocked) =>
      this.#open === undefined || wasLocked() ? lockedVault() : work(this.#open, wasLocked),
    )
  }

  /** One after the other: two derivations at once would need twice the memory, and only one may open the file. */
  #inTurn<Value>(
    folder: string,
    work: (wasLocked: WasLocked) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    const locks = this.#locks
    return this.undisturbed(() =>
      withStorageFailures(folder, async () => {
        if (this.#open !== undefined && this.#open.vault.folder !== folder)
          throw new Error('Another vault is unlocked. Lock it first.')
        return work(() => locks !== this.#locks)
      }),
    )
  }
}

/** What goes wrong is met again by whoever uses the vault first. */
function settleIfPossible({ connection }: OpenVault): void {
  try {
    connection.settle()
  } catch {}
}
