import { useState } from 'react'
import type { Failure } from '../../../shared/errors'
import type { BackupContent } from '../../../shared/model/backup'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadVaultStatus } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { Notice } from '../../ui/notice'
import { RelativeTime } from '../../ui/relative-time'
import { backupMoment } from './backup-words'

const words = texts.backups.replace

interface BackupPreviewProps {
  content: BackupContent
  password: string
  onClose: () => void
  onRestored: () => void
}

/** What is in the backup, and the button that puts it in the place of the vault. */
export function BackupPreview({ content, password, onClose, onRestored }: BackupPreviewProps) {
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const restore = async () => {
    setBusy(true)
    setFailure(null)
    const result = await bridge.restoreBackup({ path: content.path, password })
    setBusy(false)
    if (!result.ok) return setFailure(result.error)
    onRestored()
    await loadVaultStatus()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.title}
      footer={
        <>
          <Button onClick={onClose}>{texts.common.cancel}</Button>
          <Button variant="danger" busy={busy} onClick={() => void restore()}>
            {busy ? words.busy : words.submit}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormError message={failure?.message} />
        <dl className="grid grid-cols-[160px_minmax(0,1fr)] gap-x-2 gap-y-[7px]">
          <dt className="text-dim">{words.content.made}</dt>
          <dd className="first-letter:uppercase">
            <RelativeTime at={content.createdAt} />
            <span className="block text-tiny text-dim">{backupMoment(content.createdAt)}</span>
          </dd>
          <Count term={words.content.databases} value={content.databases} />
          <Count term={words.content.credentials} value={content.credentials} />
          <Count term={words.content.exchanges} value={content.exchanges} />
        </dl>
        <Notice tone="warn">{words.whatFollows}</Notice>
      </div>
    </Dialog>
  )
}

const numbers = new Intl.NumberFormat(texts.locale)

function Count({ term, value }: { term: string; value: number }) {
  return (
    <>
      <dt className="text-dim">{term}</dt>
      <dd className="numbers">{numbers.format(value)}</dd>
    </>
  )
}
