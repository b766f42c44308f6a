import { fail, succeed } from '../../shared/errors'
import { listAuditEntries, verifyAudit } from '../store/audit'
import { emptyTrash, listTrash, removeForever } from '../store/trash'
import { listVersions, restoreVersion } from '../store/versions'
import { about, aboutRemoval, note, noted } from './audit-trail'
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
  removeForever: (input, vault) => {
    const removed = noted(vault, () => removeForever(vault.db, input), aboutRemoval)
    return removed.ok ? succeed(undefined) : removed
  },
  emptyTrash: (_input, vault) => {
    vault.db.transaction(() => note(vault, ...emptyTrash(vault.db).map(aboutRemoval)))
    return succeed(undefined)
  },
  listVersions: (input, { db }) => listVersions(db, input),
  restoreVersion: (input, vault) =>
    noted(
      vault,
      () => restoreVersion(vault.db, vault.sealingKey, input),
      (credential) => {
        const entry = about(vault, 'changed', 'credential', credential)
        return { ...entry, subject: `${entry.subject}, values of version ${input.version}` }
      },
    ),
  backUpNow: notYet,
  listAuditEntries: async (input, { db }) => succeed(await listAuditEntries(db, input)),
  verifyAudit: async (_input, { db, auditKey }) => succeed(await verifyAudit(db, auditKey)),
  exportAudit: notYet,
} satisfies Partial<UnlockedHandlers>
