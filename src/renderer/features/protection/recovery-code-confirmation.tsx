import { useForm } from 'react-hook-form'
import { texts } from '../../../shared/texts'
import { confirmRecoveryCode } from '../../stores/recovery-code-store'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { FormError } from '../../ui/form-error'
import { TextArea } from '../../ui/text-area'
import { notify } from '../../ui/toaster'

const words = texts.recoveryCode.typeBack

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
    if (result.ok) notify(words.done)
    else if (result.error.code === 'wrong-recovery-code' || result.error.field === 'recoveryCode')
      setError('recoveryCode', { message: result.error.message }, { shouldFocus: true })
    else setError('root', { message: result.error.message })
  })
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.title}
      description={words.description}
      onSubmit={confirm}
      footer={
        <>
          <Button className="mr-auto" onClick={onBack}>
            {words.back}
          </Button>
          <Button onClick={onClose}>{texts.common.later}</Button>
          <Button type="submit" variant="primary" busy={isSubmitting}>
            {texts.common.confirm}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <FormError message={errors.root?.message} />
        <TextArea
          label={texts.recoveryCode.label}
          hint={words.hint}
          mono
          rows={2}
          autoFocus
          autoCapitalize="characters"
          error={errors.recoveryCode?.message}
          {...register('recoveryCode', { required: words.missing })}
        />
      </div>
    </Dialog>
  )
}
