import { randomBytes } from 'node:crypto'
import { type Result, succeed } from '../../shared/errors'
import type { Protection } from '../../shared/model/protection'
import { cancelledRotation, lockedVault, lostKeychainKey, readOnlyVault } from './failures'
import type { Slots } from './header'
import { makeKeychainSlot, renewRecoverySlot } from './key-slots'
import { type Keychain, keyAccount } from './keychain'
import type { KeychainProgress } from './keychain-progress'
import { makeRootKey, withSecret } from './keys'
import type { Secret } from './open-vault'
import { makeRecovery, parseRecoveryCode } from './recovery-code'
import { type ConvertContent, type RotationStep, renewSlots } from './rotate'
import { type KeyDerivation, makePasswordSlot } from './slots'
import { changeHeader, changeRootKey, type OpenVault } from './unlocked-vault'

/** What the session gives to change the ways in which its vault opens. */
export interface ProtectionServices {
  readonly keychain: Keychain
  readonly keychainProgress: KeychainProgress
  readonly keyDerivation: () => Promise<KeyDerivation>
  /** The vault that is open, if one is. */
  readonly find: () => OpenVault | undefined
  /** Work on the open vault, one after the other; fails with `vault-locked` when there is none. */
  readonly inTurn: <Value>(
    work: (open: OpenVault, wasLocked: () => boolean) => Promise<Result<Value>>,
  ) => Promise<Result<Value>>
  readonly check: (open: OpenVault, secret: Secret) => Promise<Result<void>>
  readonly lock: () => void
}

/** The slots of the open vault, and the root key behind them. All calls fail with `vault-locked` when it is
 * locked meanwhile, and those that change something with `vault-read-only` when it is damaged. */
export class VaultProtection {
  readonly #services: ProtectionServices
  #rotation: AbortController | undefined

  constructor(services: ProtectionServices) {
    this.#services = services
  }

  async describe(): Promise<Result<Protection>> {
    const keychain = await this.#services.keychain.status()
    const slots = this.#services.find()?.header.slots
    if (slots === undefined) return lockedVault()
    const { password, recovery } = slots
    return succeed({
      derivation: {
        memoryMiB: Math.round(password.memoryKiB / 1_024),
        iterations: password.iterations,
        parallelism: password.parallelism,
        milliseconds: password.milliseconds ?? null,
      },
      recoveryCode: recovery && {
        createdAt: Date.parse(recovery.createdAt),
        confirmed: recovery.confirmed,
      },
      keychainUnlock: slots.keychain !== null,
      keychain,
    })
  }

  /** Wraps the root key for a new password, at a cost measured anew. Fails with `wrong-password` or `wait-before-trying`. */
  changePassword(password: string, newPassword: string): Promise<Result<void>> {
    return this.#change(async (open, wasLocked) => {
      const checked = await this.#services.check(open, { type: 'password', password })
      return checked.ok ? this.setPassword(open, newPassword, wasLocked) : checked
    })
  }

  /** For the holder of a turn that has shown another secret. */
  async setPassword(open: OpenVault, newPassword: string, wasLocked: () => boolean): Promise<Result<void>> {
    const keyDerivation = await this.#services.keyDerivation()
    if (wasLocked()) return lockedVault()
    // A copy, because a lock during the derivation fills the original with zeros.
    const password = await withSecret(Buffer.from(open.rootKey), (rootKey) =>
      makePasswordSlot(open.vault.vaultId, rootKey, newPassword, keyDerivation),
    )
    if (wasLocked()) return lockedVault()
    changeSlots(open, { password })
    return succeed(undefined)
  }

  /** A new recovery code; the one before opens nothing any more. */
  makeRecoveryCode(): Promise<Result<{ recoveryCode: string }>> {
    return this.#change(async (open) => {
      const { recoveryCode, slot } = makeRecovery(open.vault.vaultId, open.rootKey)
      changeSlots(open, { recovery: slot })
      return succeed({ recoveryCode })
    })
  }

  /** Whether this recovery code opens the vault. Fails with `wrong-recovery-code` or `wait-before-trying`. */
  checkRecoveryCode(recoveryCode: string): Promise<Result<void>> {
    return this.#services.inTurn((open) => this.#checkCode(open, recoveryCode))
  }

  /** Notes that the person has the recovery code, which they typed. Fails as `checkRecoveryCode` does. */
  confirmRecoveryCode(recoveryCode: string): Promise<Result<void>> {
    return this.#change(async (open, wasLocked) => {
      const checked = await this.#checkCode(open, recoveryCode)
      if (!checked.ok) return checked
      if (wasLocked()) return lockedVault()
      this.noteRecoveryCode(open)
      return succeed(undefined)
    })
  }

  /** For the holder of a turn in which the recovery code was right. */
  noteRecoveryCode(open: OpenVault): void {
    const { vaultId, slots } = open.header
    if (slots.recovery === null) return
    const recovery = renewRecoverySlot(vaultId, slots.recovery, open.rootKey, { confirmed: true })
    changeSlots(open, { recovery })
  }

  /** Puts a new key in the keychain and lets it open the vault. Fails with `keychain-unavailable`. */
  turnKeychainOn(): Promise<Result<void>> {
    const { keychain, keychainProgress } = this.#services
    return this.#change((open, wasLocked) =>
      withSecret(randomBytes(32), async (key) => {
        const { vaultId } = open.vault
        const text = key.toString('base64url')
        const written = await keychain.write(keyAccount(vaultId), text)
        if (!written.ok) return written
        // A keychain that does not give back what it was given must not be relied on.
        const kept = await keychain.read(keyAccount(vaultId))
        if (!kept.ok) return kept
        if (kept.value !== text) return lostKeychainKey()
        if (wasLocked()) return lockedVault()
        changeSlots(open, { keychain: makeKeychainSlot(vaultId, open.rootKey, key) })
        keychainProgress.note(open)
        return succeed(undefined)
      }),
    )
  }

  /** From here on the keychain opens nothing; what is in it is removed when that is possible. */
  turnKeychainOff(): Promise<Result<void>> {
    return this.#change(async (open) => {
      const { vaultId } = open.vault
      changeSlots(open, { keychain: null })
      await this.#services.keychain.remove(keyAccount(vaultId))
      await this.#services.keychainProgress.remove(vaultId)
      return succeed(undefined)
    })
  }

  /**
   * Gives the vault a new root key, and with it new keys for all that is in it; every slot opens it as before. Ended at any moment,
   * the vault opens with the old key or the new one. The vault may be used meanwhile. Fails with `wrong-password`,
   * `wait-before-trying`, `in-use`, `cancelled`, `disk-full` or `folder-not-writable`.
   */
  rotate(
    password: string,
    convert: ConvertContent,
    onStep: (step: RotationStep) => void = () => undefined,
  ): Promise<Result<void>> {
    const controller = new AbortController()
    const { signal } = controller
    this.#rotation = controller
    return this.#change(async (open, wasLocked) => {
      const checked = await this.#services.check(open, { type: 'password', password })
      if (!checked.ok) return checked
      if (wasLocked()) return lockedVault()
      return withSecret(makeRootKey(), async (newRootKey) => {
        const pendingSlots = await renewSlots(open, password, newRootKey)
        try {
          signal.throwIfAborted()
          return await changeRootKey(open, { pendingSlots, newRootKey }, convert, { onStep, signal })
        } catch (error) {
          if (!signal.aborted) throw error
          return wasLocked() ? lockedVault() : cancelledRotation()
        } finally {
          if (open.connection.isOpen()) this.#services.keychainProgress.note(open)
          else if (this.#services.find() === open) this.#services.lock()
        }
      })
    })
  }

  /** Gives a rotation up that is under way, unless it is as good as done. */
  cancelRotation(): void {
    this.#rotation?.abort()
  }

  /** Work that changes a slot, or all of the vault: not of one that is damaged. */
  #change<Value>(
    work: (open: OpenVault, wasLocked: () => boolean) => Promise<Result<Value>>,
  ): Promise<Result<Value>> {
    return this.#services.inTurn(async (open, wasLocked) =>
      open.connection.isReadOnly() ? readOnlyVault() : work(open, wasLocked),
    )
  }

  async #checkCode(open: OpenVault, recoveryCode: string): Promise<Result<void>> {
    const parsed = parseRecoveryCode(recoveryCode)
    if (!parsed.ok) return parsed
    return withSecret(parsed.value, (code) => this.#services.check(open, { type: 'recovery', code }))
  }
}

function changeSlots(open: OpenVault, change: Partial<Slots>): void {
  changeHeader(open, { slots: { ...open.header.slots, ...change } })
}
