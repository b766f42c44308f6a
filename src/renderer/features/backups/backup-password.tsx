import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { BackupContent } from '../../../shared/model/backup'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { FormDialog } from '../../ui/form-dialog'
import { PasswordField } from '../unlock/password-field'
import { VaultFolder } from '../unlock/vault-folder'

const words = texts.backups.lookInside

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
      title={words.title}
      description={words.description}
      onSubmit={open}
      submitLabel={isSubmitting ? words.busy : words.submit}
      error={errors.root?.message}
      busy={isSubmitting}
      onClose={onClose}
    >
      <div className="text-dim">
        <VaultFolder label={words.file} folder={path} />
      </div>
      <PasswordField
        label={words.password}
        hint={words.passwordHint}
        autoFocus
        autoComplete="current-password"
        shown={shown}
        onShownChange={setShown}
        error={errors.password?.message}
        {...register('password', { required: words.passwordMissing })}
      />
    </FormDialog>
  )
}
