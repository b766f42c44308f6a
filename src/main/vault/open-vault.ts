import { type Failure, type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { damagedHeader, lostKeychainKey, wrongPassword, wrongRecoveryCode } from './failures'
import { checkFiles, headerCopy, readHeaderFile, type VaultFiles } from './files'
import { type DecodedHeader, decodeHeader, type Header, isAuthentic, type Slots } from './header'
import { openKeySlot } from './key-slots'
import { withSecret } from './keys'
import { deriveRecoveryKey } from './recovery-code'
import { openPasswordSlot } from './slots'

/** What a person or their computer has to open the vault with. */
export type Secret =
  | { readonly type: 'password'; readonly password: string }
  /** The bytes of the recovery code. */
  | { readonly type: 'recovery'; readonly code: Buffer }
  | { readonly type: 'keychain'; readonly key: Buffer }

/** What opens the rest of a vault. Whoever has it fills the root keys with zeros. */
export interface VaultKeys {
  readonly header: Header
  readonly rootKey: Buffer
  /** While the vault key is rotated, the new one. */
  readonly pendingRootKey: Buffer | undefined
  /** Whether the header is that of the second file, because the first is damaged or gone. */
  readonly isCopy: boolean
}

export interface FoundHeader extends DecodedHeader {
  readonly isCopy: boolean
}

/**
 * Reads the header without any key, from its second file where the first is damaged or gone. Fails with `vault-missing`,
 * `folder-not-writable`, `header-damaged`, `vault-newer`.
 */
export async function readHeader(files: VaultFiles): Promise<Result<FoundHeader>> {
  const checked = await checkFiles(files)
  if (!checked.ok) return checked
  const first = await decodeFile(files.header)
  if (first.ok) return succeed({ ...first.value, isCopy: false })
  if (first.error.code !== 'header-damaged') return first
  const copy = await decodeFile(headerCopy(files.header))
  return copy.ok ? succeed({ ...copy.value, isCopy: true }) : first
}

async function decodeFile(path: string): Promise<Result<DecodedHeader>> {
  const bytes = await readHeaderFile(path)
  return bytes.ok ? decodeHeader(bytes.value, path) : bytes
}

/**
 * Opens the header, and touches nothing else. Fails as `readHeader` does, or then with `wrong-password`, `wrong-recovery-code` or
 * `keychain-unavailable`.
 */
export async function openHeader(files: VaultFiles, secret: Secret): Promise<Result<VaultKeys>> {
  const decoded = await readHeader(files)
  if (!decoded.ok) return decoded
  const { header, isCopy } = decoded.value
  const rootKey = await openSlots(header.vaultId, header.slots, secret)
  if (rootKey === undefined) return { ok: false, error: describeWrong(secret) }
  if (!isAuthentic(decoded.value, rootKey)) {
    rootKey.fill(0)
    return damagedHeader(
      isCopy ? headerCopy(files.header) : files.header,
      texts.vaultFiles.whyHeaderDamaged.changedOutside,
    )
  }
  const pendingRootKey =
    header.pendingSlots === null ? undefined : await openSlots(header.vaultId, header.pendingSlots, secret)
  return succeed({ header, rootKey, pendingRootKey, isCopy })
}

/** The root key, or undefined when there is no slot that the secret opens. */
export async function openSlots(vaultId: string, slots: Slots, secret: Secret): Promise<Buffer | undefined> {
  if (secret.type === 'password') return openPasswordSlot(vaultId, slots.password, secret.password)
  const slot = slots[secret.type]
  if (slot === null) return undefined
  if (secret.type === 'keychain') return openKeySlot(vaultId, slot, secret.key)
  return withSecret(deriveRecoveryKey(vaultId, secret.code), async (key) => openKeySlot(vaultId, slot, key))
}

/** What to tell of a secret that opens no slot. */
export function describeWrong({ type }: Secret): Failure {
  if (type === 'password') return wrongPassword().error
  return type === 'recovery' ? wrongRecoveryCode().error : lostKeychainKey().error
}
