import { ClipboardCheck, LockKeyholeOpen } from 'lucide-react'
import { texts } from '../../../shared/texts'
import { useBackupStore } from '../../stores/backup-store'
import { useClipboardStore } from '../../stores/clipboard-store'
import { useSettingsStore } from '../../stores/settings-store'
import { useVaultStore } from '../../stores/vault-store'
import { Sentence } from '../../ui/sentence'
import { useNow } from '../../ui/use-now'
import { describeLastBackup } from '../backups/backup-words'

const words = texts.shell.status

/** The state of the vault, and what will happen by itself. */
export function Footer() {
  const clearsAt = useClipboardStore((state) => state.clearsAt)
  const idleMinutes = useSettingsStore((state) => state.settings?.idleMinutes)
  const status = useVaultStore((state) => state.status)
  const state = status?.readOnly ? words.readOnly : words.unlocked
  return (
    <footer className="flex h-[26px] shrink-0 items-center gap-4 border-t border-line bg-side px-3 text-tiny text-dim">
      <span className="flex shrink-0 items-center gap-1">
        <LockKeyholeOpen aria-hidden className="size-3" />
        {idleMinutes === undefined ? state : words.locksAfter(state, idleMinutes)}
      </span>
      {clearsAt !== null && <ClipboardCountdown clearsAt={clearsAt} />}
      <span className="flex-1" />
      <span title={status?.folder} className="min-w-0 truncate">
        <Sentence of={words.vaultIn(<span className="font-mono">{status?.folder}</span>)} />
      </span>
      <LastBackup />
    </footer>
  )
}

function LastBackup() {
  const backups = useBackupStore((state) => state.backups)
  const now = useNow('minute')
  if (!backups) return null
  return <span className="shrink-0">{describeLastBackup(backups[0]?.createdAt ?? null, now)}</span>
}

function ClipboardCountdown({ clearsAt }: { clearsAt: number }) {
  const now = useNow('second')
  const seconds = Math.ceil((clearsAt - now) / 1_000)
  if (seconds <= 0) return null
  return (
    <span role="timer" className="numbers flex shrink-0 items-center gap-1">
      <ClipboardCheck aria-hidden className="size-3" />
      {words.clipboardClearsIn(seconds)}
    </span>
  )
}
