import type { Input } from '../../shared/contract'
import { type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import type { FileDialogs } from '../desktop/file-dialogs'
import { listAuditEntries, verifyAudit } from '../store/audit'
import { countContent } from '../store/content'
import { emptyTrash, listTrash, removeForever } from '../store/trash'
import { listVersions, restoreVersion } from '../store/versions'
import { listBackups } from '../vault/backup-folder'
import { readBackup, restoreBackup } from '../vault/backup-restore'
import { writeAudit } from './audit-export'
import { about, aboutRemoval, inDetail, note, noted } from './audit-trail'
import { requireConfirmation } from './confirm'
import { findForAct, refuseFormerMode } from './credential-values'
import type { OpenHandlers, UnlockedHandlers } from './handlers'
import { backUp } from './housekeeping'
import type { VaultServices } from './vault-handlers'

export interface KeepingServices extends Pick<VaultServices, 'vaults' | 'vault' | 'lock'> {
  readonly dialogs: Pick<FileDialogs, 'chooseFile' | 'choosePlace'>
  /** Another vault is in the place of the one that there was: a page that was opened before has to ask again. */
  readonly onRestored: () => void
}

export function createKeepingHandlers({ vaults, vault, lock, dialogs, onRestored }: KeepingServices) {
  /** Backs up the vault that is there, when it opens, and closes it. */
  async function release(folder: string, password: string): Promise<boolean> {
    if (vault.current().state === 'locked') await vault.unlock(folder, password)
    const current = vault.current()
    const isBackedUp = current.state === 'unlocked' && (await backUp(current, 'before-restore')).ok
    await lock()
    return isBackedUp
  }

  const preview = (folder: string, input: Input<'previewBackup'>) =>
    vault.attempt(folder, () =>
      readBackup(folder, input, ({ db, description }) => ({
        path: input.path,
        createdAt: description.createdAt,
        ...countContent(db),
      })),
    )

  return {
    listBackups: async () => succeed(await listBackups(vaults.current().folder)),
    chooseBackupFile: async () =>
      succeed({
        path: await dialogs.chooseFile({ title: texts.files.chooseBackup, filters: [backupFilter] }),
      }),
    previewBackup: (input) => preview(vaults.current().folder, input),
    restoreBackup: async (input) => {
      const { folder } = vaults.current()
      // A password is tried in one place, where wrong ones are counted.
      const previewed = await preview(folder, input)
      if (!previewed.ok) return previewed
      const restored = await restoreBackup(folder, input, {
        prepare: ({ db, auditKey, description }) =>
          note(
            { db, auditKey },
            { action: 'backup-restored', subject: new Date(description.createdAt).toISOString() },
          ),
        release: () => release(folder, input.password),
      })
      if (!restored.ok) return restored
      await vault.acceptOlder(folder)
      vaults.noteRestored(previewed.value.createdAt)
      onRestored()
      return restored
    },
  } satisfies Partial<OpenHandlers>
}

const backupFilter = { name: texts.files.backups, extensions: ['latchkey-backup'] }

export function createUnlockedKeepingHandlers({
  vault: session,
  dialogs,
}: Pick<KeepingServices, 'vault' | 'dialogs'>) {
  return {
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
    restoreVersion: (input, vault) => {
      const known = findForAct(vault, 'restore-version', { id: input.credentialId })
      if (!known.ok) return known
      return (
        refuseFormerMode(vault, known.value, input.version) ??
        noted(
          vault,
          () => restoreVersion(vault.db, vault.sealingKey, input),
          (credential) =>
            inDetail(
              about(vault, 'changed', 'credential', credential),
              texts.auditSubjects.valuesOfVersion(input.version),
            ),
        )
      )
    },
    backUpNow: (_input, vault) => backUp(vault, 'by-hand'),
    listAuditEntries: async (input, { db }) => {
      // Who looks at the log sees the unlock that came before.
      db.settle()
      return succeed(await listAuditEntries(db, input))
    },
    verifyAudit: async (_input, { db, auditKey }) => succeed(await verifyAudit(db, auditKey)),
    exportAudit: async (_input, vault): Promise<Result<{ path: string | null }>> => {
      const confirmed = requireConfirmation(session, vault)
      if (!confirmed.ok) return confirmed
      const path = await dialogs.choosePlace({
        title: texts.files.exportLog,
        defaultPath: texts.files.logName(new Date().toISOString().slice(0, 10)),
        filters: [{ name: texts.files.jsonLines, extensions: ['jsonl'] }],
      })
      if (path === null) return succeed({ path })
      const written = await writeAudit(vault, path)
      if (!written.ok) return written
      note(vault, { action: 'exported', subject: texts.auditSubjects.log })
      return succeed({ path })
    },
  } satisfies Partial<UnlockedHandlers>
}
