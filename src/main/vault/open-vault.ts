import { type Result, succeed } from '../../shared/errors'
import { damagedHeader, wrongPassword } from './failures'
import { checkFiles, readHeaderFile, type VaultFiles } from './files'
import { decodeHeader, type Header, isAuthentic } from './header'
import { openPasswordSlot } from './slots'

/** What opens the rest of a vault. Whoever has it fills the root key with zeros. */
export interface VaultKeys {
  readonly header: Header
  readonly rootKey: Buffer
}

/**
 * Opens the header with the password, and touches nothing else. Fails with `vault-missing`, `folder-not-writable`,
 * `header-damaged`, `vault-newer` or, after the derivation, `wrong-password`.
 */
export async function openHeader(files: VaultFiles, password: string): Promise<Result<VaultKeys>> {
  const checked = await checkFiles(files)
  if (!checked.ok) return checked
  const bytes = await readHeaderFile(files.header)
  if (!bytes.ok) return bytes
  const decoded = decodeHeader(bytes.value, files.header)
  if (!decoded.ok) return decoded

  const { header } = decoded.value
  for (const slot of header.slots) {
    const rootKey = await openPasswordSlot(header.vaultId, slot, password)
    if (rootKey === undefined) continue
    if (isAuthentic(decoded.value, rootKey)) return succeed({ header, rootKey })
    rootKey.fill(0)
    return damagedHeader(files.header, 'it was changed outside Latchkey')
  }
  return wrongPassword()
}
