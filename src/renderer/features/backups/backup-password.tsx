import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { BackupContent } from '../../../shared/model/backup'
import { bridge } from '../../bridge'
import { FormDialog } from '../../ui/form-dialog'
import { PasswordField } from '../unlock/password-field'
import { VaultFolder } from '../unlock/vault-folder'

interface BackupPasswordProps {
  path: string
  onClose: () => void
  onOpened: (password: string, content: BackupContent) => void
}

/** A backup opens with the password that the vault had when it was made, which may be a former one. */
export function BackupPassword({ path, onClose, onOpened }: BackupPasswordProps) {
  const [shown, setShown] = useState(false)
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { password: '' } })
  const { errors, isSubmitting } = formState
  const open = handleSubmit(async ({ password }) => {
    const result = await bridge.previewBackup({ path, password })
    if (result.ok) onOpened(password, result.value)
    else if (result.error.code === 'wrong-password')
      setError('password', { message: result.error.message }, { shouldFocus: true })
    else setError('root', { message: result.error.message })
  })
  return (
    <FormDialog
      title="Look into the backup"
      description="Nothing is replaced yet."
      onSubmit={open}
      submitLabel={isSubmitting ? 'Opening…' : 'Look inside'}
      error={errors.root?.message}
      busy={isSubmitting}
      onClose={onClose}
    >
      <div className="text-dim">
        <VaultFolder label="Backup" folder={path} />
      </div>
      <PasswordField
        label="Master password of the backup"
        hint="The one that the vault had when the backup was made."
        autoFocus
        autoComplete="current-password"
        shown={shown}
        onShownChange={setShown}
        error={errors.password?.message}
        {...register('password', { required: 'Enter the master password of the backup' })}
      />
    </FormDialog>
  )
}
