import { useForm } from 'react-hook-form'
import type { VaultStatus } from '../../../shared/model/vault'
import { bridge } from '../../bridge'
import { showFormFailure } from '../../form-failure'
import { loadVaultStatus } from '../../stores/vault-store'
import { FormDialog } from '../../ui/form-dialog'
import { TextField } from '../../ui/text-field'

interface RenameVaultDialogProps {
  vault: Pick<VaultStatus, 'folder' | 'name'>
  onClose: () => void
}

/** The name is this computer's own: it stands on the window and in the list, and not in the vault. */
export function RenameVaultDialog({ vault: { folder, name }, onClose }: RenameVaultDialogProps) {
  const form = useForm({ defaultValues: { name } })
  const { errors, isSubmitting } = form.formState
  const rename = form.handleSubmit(async (values) => {
    const result = await bridge.renameVault({ folder, name: values.name })
    if (!result.ok) return showFormFailure(form, result.error)
    await loadVaultStatus()
    onClose()
  })
  return (
    <FormDialog
      title="Rename the vault"
      onSubmit={rename}
      error={errors.root?.message}
      busy={isSubmitting}
      onClose={onClose}
    >
      <TextField
        label="Name"
        hint="Readable by whoever uses your account on this computer, also while the vault is locked."
        autoFocus
        error={errors.name?.message}
        {...form.register('name', { required: 'Enter a name' })}
      />
    </FormDialog>
  )
}
