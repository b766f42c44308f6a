import { useForm } from 'react-hook-form'
import { confirmRecoveryCode } from '../../stores/recovery-code-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { TextArea } from '../../ui/text-area'
import { notify } from '../../ui/toaster'

interface RecoveryCodeConfirmationProps {
  onClose: () => void
  onBack: () => void
}

/** The second step: the code is hidden and typed back from where it was saved. */
export function RecoveryCodeConfirmation({ onClose, onBack }: RecoveryCodeConfirmationProps) {
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { recoveryCode: '' } })
  const { errors, isSubmitting } = formState
  const confirm = handleSubmit(async ({ recoveryCode }) => {
    const result = await confirmRecoveryCode(recoveryCode)
    if (result.ok) notify('Your recovery code is confirmed')
    else if (result.error.code === 'wrong-recovery-code' || result.error.field === 'recoveryCode')
      setError('recoveryCode', { message: result.error.message }, { shouldFocus: true })
    else setError('root', { message: result.error.message })
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Type the code back"
      description="From the paper or the file, to be sure that it can be read."
      onSubmit={confirm}
      footer={
        <>
          <Button className="mr-auto" onClick={onBack}>
            Back
          </Button>
          <Button onClick={onClose}>Later</Button>
          <Button type="submit" variant="primary" busy={isSubmitting}>
            Confirm
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormError message={errors.root?.message} />
        <TextArea
          label="Recovery code"
          hint="Capital or small letters, with or without dashes."
          mono
          rows={2}
          autoFocus
          autoCapitalize="characters"
          error={errors.recoveryCode?.message}
          {...register('recoveryCode', { required: 'Type the recovery code' })}
        />
      </div>
    </Dialog>
  )
}
