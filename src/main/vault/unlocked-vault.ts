import { type Result, succeed } from '../../shared/errors'
import { makeBackup } from './backup'
import { type OwnedConnection, ReadOnlyError, type VaultConnection } from './connection'
import { type Driver, loadDriver, openDatabaseFile, openFile } from './database-file'
import { changingVault } from './failures'
import { replaceHeaderFile, setHeaderAside, vaultFiles } from './files'
import { encodeHeader, type Header, type Progress } from './header'
import { isWholeIfSmall } from './integrity-check'
import { deriveKey, withSecret } from './keys'
import { isKnownDamaged } from './known-damage'
import type { VaultKeys } from './open-vault'
import { isBehind, readProgress } from './rollback'
import {
  type ConvertContent,
  deriveContentKeys,
  eraseContentKeys,
  makeRotatedCopy,
  type RotatedCopy,
  type RotationWatch,
  removeDraft,
  replaceDatabase,
  settleRotation,
} from './rotate'
import type { SealingKey } from './seal'
import { describeStorageError } from './storage-error'

/** What may be done with a vault that is open. After `lock` the connection is closed and the keys are zeros. */
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

/** The vault that is open, with what only this folder may use. */
export interface OpenVault {
  readonly vault: UnlockedVault
  readonly connection: OwnedConnection
  readonly rootKey: Buffer
  /** As it is on the disk. */
  header: Header
  /** How far the database had come once, as the header said that the vault was opened with. */
  readonly formerProgress: Progress
  /** Its header was damaged or gone, and the second copy took its place. */
  readonly hadHeaderCopy: boolean
}

/**
 * Opens the database that belongs to a header, and ends a rotation that was cut off. Takes the keys over, whatever comes of it.
 * One that is found to be damaged opens to be read.
 * Fails as `openDatabaseFile` does.
 */
export async function openWithKeys(folder: string, keys: VaultKeys): Promise<Result<OpenVault>> {
  const files = vaultFiles(folder)
  try {
    const settled = settleRotation(await loadDriver(), files, keys)
    if (!settled.ok) return settled
    const { header, rootKey } = settled.value
    const { vaultId } = header
    const databaseKey = deriveKey(rootKey, vaultId, 'database')
    const opened = await openDatabaseFile(files.database, databaseKey, (db) =>
      makeBackup({ folder, vaultId, db, databaseKey }, 'before-migration'),
    )
    if (!opened.ok) {
      databaseKey.fill(0)
      return opened
    }
    const connection = opened.value
    if (isKnownDamaged(folder) || !isWholeIfSmall(connection, files.database)) connection.stopWriting()
    const vault: UnlockedVault = {
      ...{ state: 'unlocked', folder, vaultId, db: connection },
      ...deriveContentKeys(rootKey, vaultId),
      databaseKey,
    }
    const open: OpenVault = {
      ...{ vault, connection, header, rootKey: Buffer.from(rootKey) },
      formerProgress: header.progress,
      hadHeaderCopy: keys.isCopy,
    }
    if (keys.isCopy && !connection.isReadOnly()) takeHeaderCopy(open)
    return succeed(open)
  } finally {
    keys.rootKey.fill(0)
    keys.pendingRootKey?.fill(0)
  }
}

/** Without room for it the copy stays what it is, and serves the next time too. */
function takeHeaderCopy(open: OpenVault): void {
  try {
    setHeaderAside(vaultFiles(open.vault.folder))
    changeHeader(open, {})
  } catch (error) {
    if (describeStorageError(error) === undefined) throw error
  }
}

/**
 * Whether the database had not come as far as the header says that it once had. To be asked before anything is written to it. Of a
 * damaged one that cannot be told.
 */
export function wasPutBack({ connection, formerProgress }: OpenVault): boolean {
  if (connection.isReadOnly()) return false
  try {
    return isBehind(connection, formerProgress)
  } catch (error) {
    if (describeStorageError(error)?.code !== 'database-damaged') throw error
    connection.stopWriting()
    return false
  }
}

/** Writes the header with a change, and with how far the database has come. */
export function changeHeader(open: OpenVault, change: Partial<Pick<Header, 'slots' | 'pendingSlots'>>): void {
  if (open.connection.isReadOnly()) throw new ReadOnlyError()
  const header = { ...open.header, ...change, progress: readProgress(open.connection) }
  replaceHeaderFile(vaultFiles(open.vault.folder), encodeHeader(header, open.rootKey))
  open.header = header
}

/**
 * Lets the header follow the database, if that has changed, and tells whether it has. What is wrong with the disk
 * stops nobody: an older header only notices less.
 */
export function keepProgress(open: OpenVault): boolean {
  if (open.connection.isReadOnly()) return false
  try {
    if (readProgress(open.connection).commits === open.header.progress.commits) return false
    changeHeader(open, {})
    return true
  } catch (error) {
    if (describeStorageError(error) === undefined) throw error
    return false
  }
}

/** Closes the file and fills the keys with zeros. */
export function close({ vault, connection, rootKey }: OpenVault): void {
  eraseContentKeys(vault)
  rootKey.fill(0)
  vault.databaseKey.fill(0)
  connection.close()
}

const rotationAttempts = 3

/** What leads to a new root key. */
export interface NewRootKey {
  readonly pendingSlots: Header['slots']
  readonly newRootKey: Buffer
}

/**
 * Gives an open vault a new root key, and goes on with it for all who hold the vault, who may use it meanwhile. Fails with
 * `in-use` when they change it each time before it is done; throws what `signal` was aborted with, with nothing changed. When it
 * throws something else it goes on with the old key; `close` is left to the caller when not even that is possible, of which
 * `connection` tells.
 */
export async function changeRootKey(
  open: OpenVault,
  change: NewRootKey,
  convert: ConvertContent,
  watch: RotationWatch,
): Promise<Result<void>> {
  const { connection, vault, rootKey } = open
  const files = vaultFiles(vault.folder)
  const driver = await loadDriver()
  // A copy, because a lock fills the original with zeros.
  return withSecret(Buffer.from(rootKey), async (from) => {
    for (let attempt = 1; attempt <= rotationAttempts; attempt += 1) {
      const source = { db: connection, files, vaultId: vault.vaultId }
      const copy = await makeRotatedCopy(source, { from, to: change.newRootKey }, convert, watch)
      // From here on in one go: nothing is written to the old file any more.
      if (readProgress(connection).commits === copy.commits) {
        exchange(open, driver, change, copy, watch.onStep)
        return succeed(undefined)
      }
      removeDraft(files.database)
    }
    return changingVault()
  })
}

function exchange(
  open: OpenVault,
  driver: Driver,
  { pendingSlots, newRootKey }: NewRootKey,
  copy: RotatedCopy,
  onStep: RotationWatch['onStep'],
): void {
  const { connection, vault } = open
  const { vaultId } = vault
  const files = vaultFiles(vault.folder)
  const header = { ...open.header, pendingSlots, progress: readProgress(connection) }
  const keys = {
    header,
    rootKey: Buffer.from(open.rootKey),
    pendingRootKey: Buffer.from(newRootKey),
    isCopy: false,
  }
  connection.close()
  const thrown = thrownBy(() => {
    replaceHeaderFile(files, encodeHeader(header, open.rootKey))
    onStep('begun')
    replaceDatabase(files, copy)
    onStep('replaced')
  })
  try {
    const settled = settleRotation(driver, files, keys)
    if (!settled.ok) throw new Error('Neither key opens the database.')
    const { rootKey } = settled.value
    const databaseKey = deriveKey(rootKey, vaultId, 'database')
    const content = deriveContentKeys(rootKey, vaultId)
    connection.continueWith(openFile(driver, files.database, databaseKey))
    open.header = settled.value.header
    // In place: others hold these buffers.
    rootKey.copy(open.rootKey)
    moveSecret(databaseKey, vault.databaseKey)
    moveSecret(content.sealingKey.key, vault.sealingKey.key)
    moveSecret(content.sealingKey.fingerprintKey, vault.sealingKey.fingerprintKey)
    moveSecret(content.auditKey, vault.auditKey)
    changeHeader(open, {})
  } finally {
    keys.rootKey.fill(0)
    keys.pendingRootKey.fill(0)
  }
  onStep('finished')
  if (thrown !== undefined) throw thrown
}

function moveSecret(from: Buffer, to: Buffer): void {
  from.copy(to)
  from.fill(0)
}

function thrownBy(work: () => void): unknown {
  try {
    work()
    return undefined
  } catch (error) {
    return error
  }
}
