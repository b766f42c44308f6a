import type { Database } from '../../../shared/model/database'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadDatabases } from '../../stores/database-store'
import { openDatabase } from '../../stores/view-store'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { notify, notifyFailure } from '../../ui/toaster'

const words = texts.databases

interface DeleteDatabaseDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  database: Database
}

export function DeleteDatabaseDialog({
  open,
  onOpenChange,
  database: { id, name },
}: DeleteDatabaseDialogProps) {
  const restore = async () => {
    const result = await bridge.restoreDatabase({ id })
    if (!result.ok) return notifyFailure(result.error)
    await loadDatabases()
    openDatabase(id)
  }
  const remove = async () => {
    const result = await bridge.deleteDatabase({ id })
    if (!result.ok) return notifyFailure(result.error)
    openDatabase(null)
    await loadDatabases()
    notify(words.deleted(name), () => void restore())
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={words.deleteQuestion.title(name)}
      description={words.deleteQuestion.description}
      confirmLabel={texts.common.delete}
      tone="danger"
      onConfirm={remove}
    />
  )
}
