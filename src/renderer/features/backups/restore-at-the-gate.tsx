import { FolderOpen } from 'lucide-react'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { TooltipProvider } from '../../ui/tooltip'
import { BackupList } from './backup-list'
import { RestoreDialog } from './restore-dialog'
import { useBackupFile } from './use-backup-file'

const words = texts.backups.atTheGate

interface RestoreAtTheGateProps {
  onClose: () => void
  onRestored: () => void
}

/** The backups while no vault is open. */
export function RestoreAtTheGate({ onClose, onRestored }: RestoreAtTheGateProps) {
  const { path, failure, choose, chooseFile, leave } = useBackupFile()
  return (
    <TooltipProvider>
      {path === null ? (
        <Dialog
          open
          onOpenChange={(open) => !open && onClose()}
          title={words.title}
          description={words.description}
          width="wide"
          footer={
            <>
              <Button className="mr-auto" onClick={() => void chooseFile()}>
                <FolderOpen aria-hidden className="size-4" />
                {words.chooseFile}
              </Button>
              <Button onClick={onClose}>{texts.common.close}</Button>
            </>
          }
        >
          <FormError message={failure?.message} />
          <BackupList onRestore={choose} />
        </Dialog>
      ) : (
        <RestoreDialog path={path} onClose={leave} onRestored={onRestored} />
      )}
    </TooltipProvider>
  )
}
