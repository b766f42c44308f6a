import type { Environment } from '../../../shared/model/environment'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadDatabases } from '../../stores/database-store'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { notify, notifyFailure } from '../../ui/toaster'

const words = texts.environments

interface DeleteEnvironmentDialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  environment: Environment
  onDeleted: () => void
}

export function DeleteEnvironmentDialog({
  open,
  onOpenChange,
  environment: { id, name },
  onDeleted,
}: DeleteEnvironmentDialogProps) {
  const restore = async () => {
    const result = await bridge.restoreEnvironment({ id })
    if (!result.ok) notifyFailure(result.error)
    await loadDatabases()
  }
  const remove = async () => {
    const result = await bridge.deleteEnvironment({ id })
    if (!result.ok) return notifyFailure(result.error)
    await loadDatabases()
    onDeleted()
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
