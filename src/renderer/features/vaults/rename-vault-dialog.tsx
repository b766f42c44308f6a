import { useForm } from 'react-hook-form'
import type { VaultStatus } from '../../../shared/model/vault'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { showFormFailure } from '../../form-failure'
import { loadVaultStatus } from '../../stores/vault-store'
import { FormDialog } from '../../ui/form-dialog'
import { TextField } from '../../ui/text-field'

const words = texts.vaults.rename

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
      title={words.title}
      onSubmit={rename}
      error={errors.root?.message}
      busy={isSubmitting}
      onClose={onClose}
    >
      <TextField
        label={words.name}
        hint={words.hint}
        autoFocus
        error={errors.name?.message}
        {...form.register('name', { required: texts.inputs.vaultName })}
      />
    </FormDialog>
  )
}
