import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadProtection } from '../../stores/protection-store'
import { FormDialog } from '../../ui/form-dialog'
import { notify } from '../../ui/toaster'
import { PasswordField } from '../unlock/password-field'
import { passwordChangeResolver } from './new-password'
import { NewPasswordFields } from './new-password-fields'

const words = texts.protection.changePassword

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
    notify(words.done)
    await loadProtection()
  })
  return (
    <FormDialog
      title={words.title}
      description={words.description}
      onSubmit={change}
      submitLabel={isSubmitting ? words.busy : words.submit}
      error={errors.root?.message}
      busy={isSubmitting}
      onClose={onClose}
    >
      <FormProvider {...form}>
        <PasswordField
          label={texts.passwords.masterNow}
          autoFocus
          autoComplete="current-password"
          shown={shown}
          onShownChange={setShown}
          error={errors.current?.message}
          {...form.register('current')}
        />
        <NewPasswordFields
          label={texts.passwords.newMaster}
          repeatLabel={texts.passwords.repeatNewMaster}
          hint={texts.passwords.howToChoose}
        />
      </FormProvider>
    </FormDialog>
  )
}
