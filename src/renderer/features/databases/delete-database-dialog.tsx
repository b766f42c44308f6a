import type { Database } from '../../../shared/model/database'
import { bridge } from '../../bridge'
import { loadDatabases } from '../../stores/database-store'
import { openDatabase } from '../../stores/view-store'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { notify, notifyFailure } from '../../ui/toaster'

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
    notify(`${name} was deleted`, () => void restore())
  }
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Delete ${name}?`}
      description="It moves to the trash with its environments. Undo brings both back."
      confirmLabel="Delete"
      tone="danger"
      onConfirm={remove}
    />
  )
}
