import { Archive } from 'lucide-react'
import { useEffect } from 'react'
import type { Backup } from '../../../shared/model/backup'
import { texts } from '../../../shared/texts'
import { loadBackups, useBackupStore } from '../../stores/backup-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Notice } from '../../ui/notice'
import { RelativeTime } from '../../ui/relative-time'
import { formatBytes } from '../tester/measures'
import { backupMoment } from './backup-words'

const words = texts.backups

/** The backups in their folder, newest first, each with the button that begins its restoring. */
export function BackupList({ onRestore }: { onRestore: (path: string) => void }) {
  const { backups, failure } = useBackupStore()
  useEffect(() => void loadBackups(), [])
  if (failure) {
    return (
      <Notice tone="bad" role="alert" title={words.cannotBeListed}>
        {failure.message}
      </Notice>
    )
  }
  if (!backups) return null
  if (backups.length === 0) {
    return (
      <EmptyState icon={<Archive />} title={words.empty.title}>
        {words.empty.whatComesHere}
      </EmptyState>
    )
  }
  return (
    <ul aria-label={words.title}>
      {backups.map((backup) => (
        <BackupRow key={backup.path} backup={backup} onRestore={onRestore} />
      ))}
    </ul>
  )
}

function BackupRow({ backup, onRestore }: { backup: Backup; onRestore: (path: string) => void }) {
  return (
    <li className="flex min-h-[38px] items-center gap-3 border-b border-line py-1">
      <span className="min-w-0 flex-1">
        <span className="inline-block font-medium first-letter:uppercase">
          <RelativeTime at={backup.createdAt} />
        </span>
        <span className="block truncate text-tiny text-dim">{backupMoment(backup.createdAt)}</span>
      </span>
      <span className="min-w-0 flex-1 truncate text-dim">{words.reasons[backup.reason]}</span>
      <span className="numbers w-16 shrink-0 text-right text-dim">{formatBytes(backup.size)}</span>
      <Button
        size="small"
        aria-label={words.restoreOf(backupMoment(backup.createdAt))}
        onClick={() => onRestore(backup.path)}
      >
        {words.restore}
      </Button>
    </li>
  )
}
