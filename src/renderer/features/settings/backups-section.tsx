import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { FormError } from '../../ui/form-error'
import { backUpNow } from '../backups/back-up-now'
import { BackupList } from '../backups/backup-list'
import { RestoreDialog } from '../backups/restore-dialog'
import { useBackupFile } from '../backups/use-backup-file'
import { Section, SettingRow } from './section'

const words = texts.settings.backups

/** The backups there are, a new one, and the way back to any of them. */
export function BackupsSection() {
  const { path, failure, choose, chooseFile, leave } = useBackupFile()
  const [busy, setBusy] = useState(false)
  const backUp = async () => {
    setBusy(true)
    await backUpNow()
    setBusy(false)
  }
  return (
    <Section>
      <SettingRow
        title={texts.backups.title}
        control={
          <>
            <Button onClick={() => void chooseFile()}>
              <FolderOpen aria-hidden className="size-4" />
              {words.restoreFile}
            </Button>
            <Button variant="primary" busy={busy} onClick={() => void backUp()}>
              {words.backUp}
            </Button>
          </>
        }
      >
        <p>{words.about}</p>
        <FormError message={failure?.message} />
      </SettingRow>
      <BackupList onRestore={choose} />
      {/* The vault is locked once it is replaced, and this screen goes with it. */}
      {path !== null && <RestoreDialog key={path} path={path} onClose={leave} onRestored={leave} />}
    </Section>
  )
}
