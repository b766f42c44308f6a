import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { bridge } from '../../bridge'
import { loadBackups } from '../../stores/backup-store'
import { Button } from '../../ui/button'
import { FormError } from '../../ui/form-error'
import { notify, notifyFailure } from '../../ui/toaster'
import { BackupList } from '../backups/backup-list'
import { RestoreDialog } from '../backups/restore-dialog'
import { useBackupFile } from '../backups/use-backup-file'
import { Section, SettingRow } from './section'

/** The backups there are, a new one, and the way back to any of them. */
export function BackupsSection() {
  const { path, failure, choose, chooseFile, leave } = useBackupFile()
  const [busy, setBusy] = useState(false)
  const backUp = async () => {
    setBusy(true)
    const result = await bridge.backUpNow()
    setBusy(false)
    if (!result.ok) return notifyFailure(result.error)
    notify('The vault is backed up')
    await loadBackups()
  }
  return (
    <Section>
      <SettingRow
        title="Backups"
        control={
          <>
            <Button onClick={() => void chooseFile()}>
              <FolderOpen aria-hidden className="size-4" />
              Restore a file…
            </Button>
            <Button variant="primary" busy={busy} onClick={() => void backUp()}>
              Back up now
            </Button>
          </>
        }
      >
        <p>
          Made at the first unlock of a day and before everything that changes the whole vault. The newest ten
          are kept, and one of each month. Each is one encrypted file that opens with the password it was made
          with.
        </p>
        <FormError message={failure?.message} />
      </SettingRow>
      <BackupList onRestore={choose} />
      {/* The vault is locked once it is replaced, and this screen goes with it. */}
      {path !== null && <RestoreDialog key={path} path={path} onClose={leave} onRestored={leave} />}
    </Section>
  )
}
