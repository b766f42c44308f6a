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
export function readHeader(files: VaultFiles): Result<FoundHeader> {
  const checked = checkFiles(files)
  if (!checked.ok) return checked
  const first = decodeFile(files.header)
  if (first.ok) return succeed({ ...first.value, isCopy: false })
  if (first.error.code !== 'header-damaged') return first
  const copy = readHeaderCopy(files)
  return copy.ok ? copy : first
}

function readHeaderCopy(files: VaultFiles): Result<FoundHeader> {
  const copy = decodeFile(headerCopy(files.header))
  return copy.ok ? succeed({ ...copy.value, isCopy: true }) : copy
}

/** What the last file of a header said. The unlock screen has read it a moment before someone unlocks. */
let lastRead: { readonly bytes: Buffer; readonly decoded: DecodedHeader } | undefined

/** The file is read each time; bytes that are the same to the last one say the same. */
function decodeFile(path: string): Result<DecodedHeader> {
  const bytes = readHeaderFile(path)
  if (!bytes.ok) return bytes
  if (lastRead?.bytes.equals(bytes.value)) return succeed(lastRead.decoded)
  const decoded = decodeHeader(bytes.value, path)
  if (decoded.ok) lastRead = { bytes: bytes.value, decoded: decoded.value }
  return decoded
}

/**
 * Opens the header, and touches nothing else. Fails as `readHeader` does, or then with `wrong-password`, `wrong-recovery-code` or
 * `keychain-unavailable`. A header that the secret opens but that its owner did not write is passed over for its second file.
 */
export async function openHeader(files: VaultFiles, secret: Secret): Promise<Result<VaultKeys>> {
  const found = readHeader(files)
  return found.ok ? openFoundHeader(files, found.value, secret) : found
}

/** Opens a header that was read a moment ago. Fails as `openHeader` does. */
export async function openFoundHeader(
  files: VaultFiles,
  found: FoundHeader,
  secret: Secret,
): Promise<Result<VaultKeys>> {
  const opened = await openOne(files, found, secret)
  if (opened.ok || opened.error.code !== 'header-damaged' || found.isCopy) return opened
  const copy = readHeaderCopy(files)
  if (!copy.ok) return opened
  const openedCopy = await openOne(files, copy.value, secret)
  return openedCopy.ok ? openedCopy : opened
}

async function openOne(files: VaultFiles, found: FoundHeader, secret: Secret): Promise<Result<VaultKeys>> {
  const { header, isCopy } = found
  const rootKey = await openSlots(header.vaultId, header.slots, secret)
  if (rootKey === undefined) return { ok: false, error: describeWrong(secret) }
  if (!isAuthentic(found, rootKey)) {
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
