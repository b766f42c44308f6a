import { setImmediate } from 'node:timers/promises'
import type { EventPayload } from '../../shared/contract'
import { type Failure, type Result, succeed } from '../../shared/errors'
import type { Backup } from '../../shared/model/backup'
import { texts } from '../../shared/texts'
import { logBug } from '../desktop/log'
import type { AuditNote } from '../store/audit'
import { indexOlderExchanges } from '../store/exchange-index'
import { fingerprintParts } from '../store/fingerprints'
import { purgeTrash } from '../store/trash'
import { makeBackup } from '../vault/backup'
import { backupsFolder, listBackups } from '../vault/backup-folder'
import { forgetFailedUnlocks, keepFailedUnlock, listFailedUnlocks } from '../vault/failed-unlocks'
import { damagedButReadable, damagedDatabase, readOnlyVault } from '../vault/failures'
import { vaultFiles } from '../vault/files'
import { findGoodBackup, isVaultIntact } from '../vault/integrity-check'
import { forgetDamage, isKnownDamaged, noteDamage } from '../vault/known-damage'
import type { UnlockedVault, VaultWatcher, WayIn } from '../vault/session'
import { describeStorageError, withStorageFailures } from '../vault/storage-error'
import { aboutRemoval, note } from './audit-trail'

const day = 24 * 60 * 60 * 1000

export type Warn = (warning: EventPayload<'vaultWarning'>) => void

export interface Housekeeper extends VaultWatcher {
  /** Resolves when nothing goes on in the background, which a lock brings about soon. */
  idle(): Promise<void>
}

/**
 * Writes into the log how a vault is opened and closed, and looks after it in the background once it is open: what is overdue
 * leaves the trash, once a day a backup is made, the database is checked, and what a former Latchkey did not do is made up for:
 * secrets get their fingerprints, old history its index.
 */
export function createHousekeeper(
  warn: Warn,
  { onBackedUp = () => undefined, onFingerprinted = () => undefined }: Partial<HousekeepingEvents> = {},
): Housekeeper {
  let work = Promise.resolve()
  return {
    idle: () => work,
    entered: (vault, way) => {
      noteEntered(vault, way)
      if (way !== 'created')
        work = work
          .then(() => lookAfter(vault, way, warn, { onBackedUp, onFingerprinted }))
          .catch((error) => logBug('housekeeping', error))
    },
    leaving: (vault) => noteIfPossible(vault, [{ action: 'locked', subject: '' }]),
    refused: (folder) => keepFailedUnlock(folder, Date.now()),
  }
}

const ways: Record<WayIn, AuditNote> = {
  created: { action: 'vault-created', subject: '' },
  password: { action: 'unlocked', subject: texts.auditSubjects.password },
  recovery: { action: 'unlocked', subject: texts.auditSubjects.recoveryCode },
  keychain: { action: 'unlocked', subject: texts.auditSubjects.keychain },
}

function noteEntered(vault: UnlockedVault, way: WayIn): void {
  const failed = listFailedUnlocks(vault.folder)
  const isNoted = noteIfPossible(vault, [
    ...failed.map((at): AuditNote => ({ action: 'unlock-failed', subject: '', at })),
    ways[way],
  ])
  if (isNoted) forgetFailedUnlocks(vault.folder)
}

/** What is done in the background and of which somebody may want to hear. */
interface HousekeepingEvents {
  readonly onBackedUp: () => void
  /** Secrets that had none have got their fingerprints: which are the same is known now. */
  readonly onFingerprinted: () => void
}

/** Tells whether any secret lacked one. */
async function addFingerprints({ db, sealingKey }: UnlockedVault): Promise<boolean> {
  let isAdded = false
  for (const _ of fingerprintParts(db, sealingKey)) {
    isAdded = true
    await setImmediate()
  }
  return isAdded
}

/** A full disk keeps nobody from opening or closing the vault. */
function noteIfPossible(vault: UnlockedVault, notes: readonly AuditNote[]): boolean {
  try {
    note(vault, ...notes)
    return !vault.db.isReadOnly()
  } catch (error) {
    const failure = describeStorageError(error)
    if (failure === undefined) throw error
    if (failure.code === 'database-damaged') vault.db.stopWriting()
    return false
  }
}

/** Nothing is written to a vault that turns out to be damaged. What is cut short by a lock is done the next time. */
async function lookAfter(
  vault: UnlockedVault,
  way: WayIn,
  warn: Warn,
  { onBackedUp, onFingerprinted }: HousekeepingEvents,
): Promise<void> {
  const path = vaultFiles(vault.folder).database
  const looked = await withStorageFailures(backupsFolder(vault.folder), async () => {
    if (vault.db.isReadOnly()) {
      // Found before: it may have been the disk, and not the file.
      if (isKnownDamaged(vault.folder) && (await isVaultIntact(vault))) forgetDamage(vault.folder)
      return damagedDatabase(path)
    }
    const backedUp = (await isBackupDue(vault)) ? await backUp(vault, 'daily') : undefined
    // The test of a backup is a check of the vault.
    if (backedUp?.ok) onBackedUp()
    else if (!(await isVaultIntact(vault))) return damagedDatabase(path)
    vault.db.transaction(() => note(vault, ...purgeTrash(vault.db, { now: Date.now() }).map(aboutRemoval)))
    if (await addFingerprints(vault)) onFingerprinted()
    while (indexOlderExchanges(vault.db, indexedAtOnce)) await setImmediate()
    return backedUp?.ok === false ? backedUp : succeed(undefined)
  })
  if (looked.ok || looked.error.code === 'vault-locked') return
  const { error } = looked
  if (error.code === 'database-damaged') {
    const isNew = !vault.db.isReadOnly()
    vault.db.stopWriting()
    if (isNew) noteDamage(vault.folder)
    const { message } = await leadToBackup(vault.folder, damagedButReadable(path).error)
    warn({ kind: 'damaged', message: way === 'recovery' ? texts.vaultFiles.passwordStays(message) : message })
  } else warn({ kind: 'not-backed-up', message: error.message })
}

/** Exchanges that get their index at once: some ten milliseconds, after which others get their turn. */
const indexedAtOnce = 200

/** A backup of the future was made before the clock was set back: it says nothing about today. */
async function isBackupDue({ folder }: UnlockedVault): Promise<boolean> {
  const [newest] = await listBackups(folder)
  return newest === undefined || Math.abs(Date.now() - newest.createdAt) >= day
}

/** Makes a backup and notes it. */
export async function backUp(
  vault: UnlockedVault,
  reason: 'daily' | 'by-hand' | 'before-rotation' | 'before-restore',
): Promise<Result<Backup>> {
  if (vault.db.isReadOnly()) return readOnlyVault()
  const made = await makeBackup(vault, reason)
  if (made.ok) note(vault, { action: 'backed-up', subject: reason })
  return made
}

/** Tells someone whose vault is damaged where the newest good backup is. */
export async function leadToBackup(folder: string, failure: Failure): Promise<Failure> {
  if (failure.code !== 'database-damaged' && failure.code !== 'header-damaged') return failure
  const backup = await findGoodBackup(folder)
  if (backup === undefined) return failure
  const moment = new Date(backup.createdAt).toLocaleString(undefined, {
    dateStyle: 'medium',
    timeStyle: 'short',
  })
  return {
    ...failure,
    message: texts.vaultFiles.newestGoodBackup(failure.message, moment),
  }
}
