import { useState } from 'react'
import type { BackupContent } from '../../../shared/model/backup'
import { BackupPassword } from './backup-password'
import { BackupPreview } from './backup-preview'

interface RestoreDialogProps {
  /** Of the backup file. */
  path: string
  onClose: () => void
  onRestored: () => void
}

/** A backup is opened with its password and looked into before it replaces anything. */
export function RestoreDialog({ path, onClose, onRestored }: RestoreDialogProps) {
  const [opened, setOpened] = useState<{ password: string; content: BackupContent } | null>(null)
  return opened ? (
    <BackupPreview {...opened} onClose={onClose} onRestored={onRestored} />
  ) : (
    <BackupPassword
      path={path}
      onClose={onClose}
      onOpened={(password, content) => setOpened({ password, content })}
    />
  )
}
