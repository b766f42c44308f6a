import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { bridge } from '../../bridge'
import { loadProtection } from '../../stores/protection-store'
import { FormDialog } from '../../ui/form-dialog'
import { notify } from '../../ui/toaster'
import { PasswordField } from '../unlock/password-field'
import { passwordChangeResolver } from './new-password'
import { NewPasswordFields } from './new-password-fields'

/** A new master password, after the one that holds. */
export function ChangePasswordDialog({ onClose }: { onClose: () => void }) {
  const [shown, setShown] = useState(false)
  const form = useForm({
    resolver: passwordChangeResolver,
    defaultValues: { current: '', password: '', repeat: '' },
  })
  const { errors, isSubmitting } = form.formState
  const change = form.handleSubmit(async ({ current, password }) => {
    const result = await bridge.changePassword({ password: current, newPassword: password })
    if (!result.ok) {
      const { code, message, field } = result.error
      if (code === 'wrong-password') form.setError('current', { message }, { shouldFocus: true })
      else if (field === 'newPassword') form.setError('password', { message }, { shouldFocus: true })
      else form.setError('root', { message })
      return
    }
    onClose()
    notify('The master password is changed')
    await loadProtection()
  })
  return (
    <FormDialog
      title="Change the master password"
      description="Backups keep the password they were made with."
      onSubmit={change}
      submitLabel={isSubmitting ? 'Changing…' : 'Change password'}
      error={errors.root?.message}
      busy={isSubmitting}
      onClose={onClose}
    >
      <FormProvider {...form}>
        <PasswordField
          label="Master password now"
          autoFocus
          autoComplete="current-password"
          shown={shown}
          onShownChange={setShown}
          error={errors.current?.message}
          {...form.register('current')}
        />
        <NewPasswordFields
          label="New master password"
          repeatLabel="Repeat new master password"
          hint="At least 10 characters. A few unrelated words are strong and easy to remember."
        />
      </FormProvider>
    </FormDialog>
  )
}
