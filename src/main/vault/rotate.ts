import { closeSync, copyFileSync, openSync, renameSync, rmSync } from 'node:fs'
import type { Result } from '../../shared/errors'
import { succeed } from '../../shared/errors'
import { connect, type WritableConnection } from './connection'
import { changeKey, type Driver, isKeyOf, openFile } from './database-file'
import { damagedDatabase } from './failures'
import { replaceHeaderFile, syncFile, syncFolder, type VaultFiles } from './files'
import { encodeHeader, type Header, noProgress, type Slots } from './header'
import { renewKeychainSlot, renewRecoverySlot } from './key-slots'
import { deriveKey } from './keys'
import type { VaultKeys } from './open-vault'
import type { SealingKey } from './seal'
import { makePasswordSlot } from './slots'

/** The keys that things inside the database are encrypted or chained with. */
export interface ContentKeys {
  readonly sealingKey: SealingKey
  readonly auditKey: Buffer
}

/** Brings what is inside the database from the old keys to the new ones; runs in one transaction. */
export type ConvertContent = (db: WritableConnection, from: ContentKeys, to: ContentKeys) => void

/** Where a rotation can be ended; a test does so at each. */
export type RotationStep = 'begun' | 'copied' | 'rekeyed' | 'converted' | 'checked' | 'replaced' | 'finished'

export function deriveContentKeys(rootKey: Buffer, vaultId: string): ContentKeys {
  return {
    sealingKey: { vaultId, key: deriveKey(rootKey, vaultId, 'sealing') },
    auditKey: deriveKey(rootKey, vaultId, 'audit'),
  }
}

/** The same ways to a new root key. Only the password has to be known. */
export async function renewSlots(
  { header: { vaultId, slots }, rootKey }: Pick<VaultKeys, 'header' | 'rootKey'>,
  password: string,
  newRootKey: Buffer,
): Promise<Slots> {
  const { recovery, keychain } = slots
  // Before the derivation: a lock during that fills the root key with zeros.
  const renewed = {
    recovery: recovery && renewRecoverySlot(vaultId, recovery, rootKey, { rootKey: newRootKey }),
    keychain: keychain && renewKeychainSlot(vaultId, keychain, rootKey, newRootKey),
  }
  return { ...renewed, password: await makePasswordSlot(vaultId, newRootKey, password, slots.password) }
}

/**
 * Puts a database under the new root key in the place of the one under the old, both closed. The new one is made beside it
 * from a copy, checked, and renamed: at any moment the file is wholly old or wholly new. The header with both sets of slots must be
 * written before; `settleRotation` ends it. At once, so that nothing is written to the old file meanwhile.
 */
export function rotateDatabase(
  driver: Driver,
  { folder, database: path }: VaultFiles,
  { vaultId, from, to }: { vaultId: string; from: Buffer; to: Buffer },
  convert: ConvertContent,
  onStep: (step: RotationStep) => void,
): void {
  const draft = draftOf(path)
  removeDraft(path)
  const formerKey = deriveKey(from, vaultId, 'database')
  const key = deriveKey(to, vaultId, 'database')
  const formerContent = deriveContentKeys(from, vaultId)
  const content = deriveContentKeys(to, vaultId)
  try {
    closeSync(openSync(draft, 'wx', 0o600))
    copyFileSync(path, draft)
    onStep('copied')

    const database = openFile(driver, draft, formerKey)
    const connection = connect(database, draft)
    try {
      changeKey(database, key)
      onStep('rekeyed')
      connection.transaction(() => convert(connection, formerContent, content))
      onStep('converted')
    } finally {
      connection.close()
    }
    checkFile(driver, draft, key)
    syncFile(draft)
    onStep('checked')
    renameSync(draft, path)
    syncFolder(folder)
    onStep('replaced')
  } finally {
    for (const secret of [formerKey, key, formerContent.sealingKey.key, formerContent.auditKey])
      secret.fill(0)
    content.sealingKey.key.fill(0)
    content.auditKey.fill(0)
  }
}

/**
 * Ends a rotation that was under way, whatever became of it: the database opens with the new root key or still with the old one,
 * and the header is written for that one alone. The database must be closed, and nothing may be written to it
 * before: a journal must never meet the wrong key. Fills the other root key with zeros.
 */
export function settleRotation(
  driver: Driver,
  files: VaultFiles,
  { header, rootKey, pendingRootKey }: VaultKeys,
): Result<Pick<VaultKeys, 'header' | 'rootKey'>> {
  if (header.pendingSlots === null || pendingRootKey === undefined) return succeed({ header, rootKey })
  if (opens(rootKey)) {
    pendingRootKey.fill(0)
    return settle(rootKey, { ...header, pendingSlots: null })
  }
  if (opens(pendingRootKey)) {
    rootKey.fill(0)
    // The log was chained anew: its hash is read when the database is open.
    const progress = { ...noProgress, commits: header.progress.commits }
    return settle(pendingRootKey, { ...header, slots: header.pendingSlots, pendingSlots: null, progress })
  }
  return damagedDatabase(files.database)

  function opens(candidate: Buffer): boolean {
    const key = deriveKey(candidate, header.vaultId, 'database')
    try {
      return isKeyOf(driver, files.database, key)
    } finally {
      key.fill(0)
    }
  }

  function settle(key: Buffer, settled: Header): Result<Pick<VaultKeys, 'header' | 'rootKey'>> {
    removeDraft(files.database)
    replaceHeaderFile(files, encodeHeader(settled, key))
    return succeed({ header: settled, rootKey: key })
  }
}

/** Reads every page with the new key, as the next start will. */
function checkFile(driver: Driver, path: string, key: Buffer): void {
  const database = openFile(driver, path, key)
  try {
    if (database.pragma('quick_check', { simple: true }) !== 'ok')
      throw new Error('The database under the new key is not whole.')
  } finally {
    database.close()
  }
}

function draftOf(path: string): string {
  return `${path}.new`
}

function removeDraft(path: string): void {
  for (const suffix of ['', '-journal']) rmSync(draftOf(path) + suffix, { force: true })
}
