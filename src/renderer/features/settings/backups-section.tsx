import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadBackups } from '../../stores/backup-store'
import { Button } from '../../ui/button'
import { FormError } from '../../ui/form-error'
import { notify, notifyFailure } from '../../ui/toaster'
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
    const result = await bridge.backUpNow()
    setBusy(false)
    if (!result.ok) return notifyFailure(result.error)
    notify(words.done)
    await loadBackups()
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
