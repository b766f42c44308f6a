import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import type { ConfirmationQuestion } from '../../confirming-bridge'
import { answerConfirmation, useConfirmationStore } from '../../stores/confirmation-store'
import { useVaultStore } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { FormDialog } from '../../ui/form-dialog'
import { PasswordField } from '../unlock/password-field'
import { confirmationReason } from './confirmation-reason'

const words = texts.protection.confirmation

/** Asks who is there before something that is asked about again. Stands over whatever is open. */
export function ConfirmationDialog() {
  const question = useConfirmationStore((state) => state.question)
  return question && <OpenConfirmation question={question} />
}

function OpenConfirmation({ question }: { question: ConfirmationQuestion }) {
  const opensWithKeychain = useVaultStore((state) => state.status?.opensWithKeychain ?? false)
  const [shown, setShown] = useState(false)
  const [asking, setAsking] = useState(false)
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { password: '' } })
  const { errors, isSubmitting } = formState

  const confirm = handleSubmit(async ({ password }) => {
    const result = await bridge.confirmWithPassword({ password })
    if (result.ok) answerConfirmation(true)
    else if (result.error.code === 'wrong-password')
      setError('password', { message: result.error.message }, { shouldFocus: true })
    else setError('root', { message: result.error.message })
  })
  const confirmWithComputer = async () => {
    setAsking(true)
    const result = await bridge.confirmWithKeychain()
    setAsking(false)
    if (result.ok) answerConfirmation(true)
    else setError('root', { message: result.error.message })
  }

  return (
    <FormDialog
      title={words.title}
      description={confirmationReason(question)}
      onSubmit={confirm}
      submitLabel={texts.common.confirm}
      error={errors.root?.message}
      busy={isSubmitting}
      aside={
        opensWithKeychain && (
          <Button busy={asking} onClick={() => void confirmWithComputer()}>
            {words.withComputer}
          </Button>
        )
      }
      onClose={() => answerConfirmation(false)}
    >
      <PasswordField
        label={texts.passwords.master}
        autoFocus
        autoComplete="current-password"
        shown={shown}
        onShownChange={setShown}
        error={errors.password?.message}
        {...register('password', { required: texts.passwords.missing })}
      />
    </FormDialog>
  )
}
