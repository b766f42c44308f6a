import { useState } from 'react'
import type { Failure } from '../../../shared/errors'
import type { BackupContent } from '../../../shared/model/backup'
import { bridge } from '../../bridge'
import { loadVaultStatus } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { Notice } from '../../ui/notice'
import { RelativeTime } from '../../ui/relative-time'
import { backupMoment } from './backup-words'

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
      title="Replace the vault with this backup?"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="danger" busy={busy} onClick={() => void restore()}>
            {busy ? 'Restoring…' : 'Replace the vault'}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormError message={failure?.message} />
        <dl className="grid grid-cols-[160px_minmax(0,1fr)] gap-x-2 gap-y-[7px]">
          <dt className="text-dim">Made</dt>
          <dd className="first-letter:uppercase">
            <RelativeTime at={content.createdAt} />
            <span className="block text-tiny text-dim">{backupMoment(content.createdAt)}</span>
          </dd>
          <Count term="Databases" value={content.databases} />
          <Count term="Credentials" value={content.credentials} />
          <Count term="Requests in the history" value={content.exchanges} />
        </dl>
        <Notice tone="warn">
          Everything in the vault now is replaced, and the vault is locked. It is backed up before, so that
          you can come back to it. Afterwards it opens with the master password of this backup.
        </Notice>
      </div>
    </Dialog>
  )
}

const numbers = new Intl.NumberFormat('en-GB')

function Count({ term, value }: { term: string; value: number }) {
  return (
    <>
      <dt className="text-dim">{term}</dt>
      <dd className="numbers">{numbers.format(value)}</dd>
    </>
  )
}
