import { fail, succeed } from '../../shared/errors'
import { emptyTrash, listTrash, removeForever } from '../store/trash'
import { listVersions, restoreVersion } from '../store/versions'
import type { OpenHandlers, UnlockedHandlers } from './handlers'

const notYet = () => fail('internal', 'This part of Latchkey is being built.')

export const keepingHandlers = {
  listBackups: notYet,
  chooseBackupFile: notYet,
  previewBackup: notYet,
  restoreBackup: notYet,
} satisfies Partial<OpenHandlers>

export const unlockedKeepingHandlers = {
  listTrash: (_input, { db }) => succeed(listTrash(db)),
  removeForever: (input, { db }) => {
    const removed = removeForever(db, input)
    return removed.ok ? succeed(undefined) : removed
  },
  emptyTrash: (_input, { db }) => {
    emptyTrash(db)
    return succeed(undefined)
  },
  listVersions: (input, { db }) => listVersions(db, input),
  restoreVersion: (input, { db, sealingKey }) => restoreVersion(db, sealingKey, input),
  backUpNow: notYet,
  listAuditEntries: notYet,
  verifyAudit: notYet,
  exportAudit: notYet,
} satisfies Partial<UnlockedHandlers>
