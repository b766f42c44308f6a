import { renameSync, rmSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import type { Result } from '../../shared/errors'
import { succeed } from '../../shared/errors'
import { connect, type VaultConnection, type WritableConnection } from './connection'
import { type Driver, isKeyOf, loadDriver, openFile } from './database-file'
import { workInThread } from './database-thread'
import { damagedDatabase } from './failures'
import { exists, replaceHeaderFile, setHeaderAside, syncFile, syncFolder, type VaultFiles } from './files'
import { encodeHeader, type Header, noProgress, type Slots } from './header'
import { isIntact } from './integrity'
import { renewKeychainSlot, renewRecoverySlot } from './key-slots'
import { deriveKey } from './keys'
import type { VaultKeys } from './open-vault'
import { readProgress } from './rollback'
import type { SealingKey } from './seal'
import { makePasswordSlot } from './slots'

/** The keys that things inside the database are encrypted or chained with. */
export interface ContentKeys {
  readonly sealingKey: SealingKey
  readonly auditKey: Buffer
}

/**
 * Brings what is inside the database from the old keys to the new ones, a slice with each step: other work may go on in
 * between. To be used on a file that is thrown away unless it comes to its end.
 */
export type ConvertContent = (db: WritableConnection, from: ContentKeys, to: ContentKeys) => Iterable<void>

/** Where a rotation can be ended; a test does so at each. Up to `checked` nothing of the vault has changed. */
export type RotationStep = 'copied' | 'rekeyed' | 'converted' | 'checked' | 'begun' | 'replaced' | 'finished'

/** Told of what goes on, and asked whether it should. */
export interface RotationWatch {
  readonly onStep: (step: RotationStep) => void
  readonly signal: AbortSignal
}

export function deriveContentKeys(rootKey: Buffer, vaultId: string): ContentKeys {
  return {
    sealingKey: {
      vaultId,
      key: deriveKey(rootKey, vaultId, 'sealing'),
      fingerprintKey: deriveKey(rootKey, vaultId, 'fingerprints'),
    },
    auditKey: deriveKey(rootKey, vaultId, 'audit'),
  }
}

export function eraseContentKeys({ sealingKey, auditKey }: ContentKeys): void {
  for (const secret of [sealingKey.key, sealingKey.fingerprintKey, auditKey]) secret.fill(0)
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

export interface RotatedCopy {
  readonly path: string
  /** How far the database had come when it was copied: one that has come further has changed since. */
  readonly commits: number
}

/**
 * Makes a copy of an open database under the new root key beside it, checked and wholly on the disk, while the vault goes on
 * in use. Throws what `signal` was aborted with.
 */
export async function makeRotatedCopy(
  source: { readonly db: VaultConnection; readonly files: VaultFiles; readonly vaultId: string },
  { from, to }: { readonly from: Buffer; readonly to: Buffer },
  convert: ConvertContent,
  { onStep, signal }: RotationWatch,
): Promise<RotatedCopy> {
  const { vaultId } = source
  const path = draftOf(source.files.database)
  removeDraft(source.files.database)
  const formerKey = deriveKey(from, vaultId, 'database')
  const key = deriveKey(to, vaultId, 'database')
  const formerContent = deriveContentKeys(from, vaultId)
  const content = deriveContentKeys(to, vaultId)
  try {
    await source.db.copyTo(path)
    onStep('copied')
    await workInThread({ path, key: formerKey, newKey: key }, signal)
    onStep('rekeyed')
    const database = openFile(await loadDriver(), path, key)
    // Nobody misses a draft after a crash; it is put on the disk when it is whole.
    database.pragma('synchronous = OFF')
    const connection = connect(database, path)
    const { commits } = readProgress(connection)
    try {
      for (const _ of convert(connection, formerContent, content)) {
        await setImmediate()
        signal.throwIfAborted()
      }
    } finally {
      connection.close()
    }
    onStep('converted')
    if (!(await isIntact(path, key, signal))) throw new Error('The database under the new key is not whole.')
    syncFile(path)
    signal.throwIfAborted()
    onStep('checked')
    return { path, commits }
  } catch (error) {
    removeDraft(source.files.database)
    throw error
  } finally {
    formerKey.fill(0)
    key.fill(0)
    eraseContentKeys(formerContent)
    eraseContentKeys(content)
  }
}

/**
 * Puts the copy under the new root key in the place of the database, which is closed: at any moment the file is wholly old or
 * wholly new. The header with both sets of slots must be written before; `settleRotation` ends it.
 */
export function replaceDatabase({ folder, database }: VaultFiles, { path }: RotatedCopy): void {
  renameSync(path, database)
  syncFolder(folder)
}

/**
 * Ends a rotation that was under way, whatever became of it: the database opens with the new root key or still with the old one,
 * and the header is written for that one alone. The database must be closed, and nothing may be written to it
 * before: a journal must never meet the wrong key. Fills the other root key with zeros.
 */
export function settleRotation(
  driver: Driver,
  files: VaultFiles,
  { header, rootKey, pendingRootKey, isCopy }: VaultKeys,
): Result<Pick<VaultKeys, 'header' | 'rootKey'>> {
  if (header.pendingSlots === null || pendingRootKey === undefined) {
    removeDraft(files.database)
    return succeed({ header, rootKey })
  }
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
    if (isCopy) setHeaderAside(files)
    replaceHeaderFile(files, encodeHeader(settled, key))
    return succeed({ header: settled, rootKey: key })
  }
}

function draftOf(path: string): string {
  return `${path}.new`
}

/** Of a rotation that was given up or cut off. */
export function removeDraft(path: string): void {
  for (const name of [draftOf(path), `${draftOf(path)}-journal`]) if (exists(name)) rmSync(name)
}
