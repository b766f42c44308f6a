import { fail } from '../../shared/errors'
import type { OpenHandlers, UnlockedHandlers } from './handlers'

const notYet = () => fail('internal', 'This part of Latchkey is being built.')

export const keepingHandlers = {
  listBackups: notYet,
  chooseBackupFile: notYet,
  previewBackup: notYet,
  restoreBackup: notYet,
} satisfies Partial<OpenHandlers>

export const unlockedKeepingHandlers = {
  listTrash: notYet,
  removeForever: notYet,
  emptyTrash: notYet,
  listVersions: notYet,
  restoreVersion: notYet,
  backUpNow: notYet,
  listAuditEntries: notYet,
  verifyAudit: notYet,
  exportAudit: notYet,
} satisfies Partial<UnlockedHandlers>
