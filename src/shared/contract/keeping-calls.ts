import { z } from 'zod'
import { auditActionSchema, auditEntrySchema, auditVerdictSchema } from '../model/audit'
import { backupContentSchema, backupSchema } from '../model/backup'
import { credentialSchema } from '../model/credential'
import { idSchema } from '../model/id'
import { trashedItemSchema, trashedKindSchema } from '../model/trash'
import { versionSchema } from '../model/version'
import { call } from './call'

const nothing = z.void()
const byPath = z.object({ path: z.string().min(1).max(4_096) })

/** What keeps things from being lost, and the log of what happened to them. */
export const keepingCalls = {
  listTrash: call('unlocked', nothing, z.array(trashedItemSchema)),
  /** Removes one thing in the trash for good, with all that hangs on it. */
  removeForever: call('unlocked', z.object({ kind: trashedKindSchema, id: idSchema }), nothing),
  emptyTrash: call('unlocked', nothing, nothing),

  /** Newest first. */
  listVersions: call('unlocked', z.object({ credentialId: idSchema }), z.array(versionSchema)),
  /** Puts the values of a former version in a new one. */
  restoreVersion: call(
    'unlocked',
    z.object({ credentialId: idSchema, version: z.int().positive() }),
    credentialSchema,
  ),

  /** Newest first. */
  listBackups: call('nothing', nothing, z.array(backupSchema)),
  backUpNow: call('unlocked', nothing, backupSchema),
  /** Lets the person choose a backup file; null when they cancelled. */
  chooseBackupFile: call('nothing', nothing, z.object({ path: z.string().nullable() })),
  /** Opens a backup beside the vault and tells what is in it. It opens with the password it had. */
  previewBackup: call('nothing', byPath.extend({ password: z.string().max(1_000) }), backupContentSchema),
  /** Puts a backup in the place of the vault, which is backed up before; the vault is locked afterwards. */
  restoreBackup: call('nothing', byPath.extend({ password: z.string().max(1_000) }), nothing),

  /** Newest first; `before` is the number of the last entry already shown. */
  listAuditEntries: call(
    'unlocked',
    z.object({
      search: z.string().max(200),
      actions: z.array(auditActionSchema).max(50),
      before: z.int().positive().nullable(),
      limit: z.int().min(1).max(500),
    }),
    z.array(auditEntrySchema),
  ),
  verifyAudit: call('unlocked', nothing, auditVerdictSchema),
  /** Asks for a place and writes the log there as JSON lines; the answer is the path, or null when cancelled. */
  exportAudit: call('unlocked', nothing, z.object({ path: z.string().nullable() })),
}
