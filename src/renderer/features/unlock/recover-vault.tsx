import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { Failure } from '../../../shared/errors'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadWorkspace } from '../../load-workspace'
import { loadVaultStatus } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { TextArea } from '../../ui/text-area'
import { TextButton } from '../../ui/text-button'
import { passwordRecoveryResolver } from '../protection/new-password'
import { NewPasswordFields } from '../protection/new-password-fields'
import { FailurePanel } from './failure-panel'
import { useSecondsUntil } from './use-seconds-until'
import { WaitNotice } from './wait-notice'

const words = texts.gate.recover

interface RecoverVaultProps {
  /** Until when main refuses the next try (ms since 1970). */
  nextAttemptAt: number | null
  onBack: () => void
}

/** The recovery code in the place of a forgotten password, and a new password in the same step. */
export function RecoverVault({ nextAttemptAt, onBack }: RecoverVaultProps) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const secondsToWait = useSecondsUntil(nextAttemptAt)
  const form = useForm({
    resolver: passwordRecoveryResolver,
    defaultValues: { recoveryCode: '', password: '', repeat: '' },
  })
  const { errors, isSubmitting } = form.formState

  const recover = form.handleSubmit(async ({ recoveryCode, password }) => {
    setFailure(null)
    // Loaded while the keys are derived.
    void loadWorkspace()
    const result = await bridge.unlockWithRecoveryCode({ recoveryCode, newPassword: password })
    if (result.ok) return loadVaultStatus()
    const { code, message, field } = result.error
    if (code === 'wrong-recovery-code' || field === 'recoveryCode')
      form.setError('recoveryCode', { message }, { shouldFocus: true })
    else if (field === 'newPassword') form.setError('password', { message }, { shouldFocus: true })
    else if (code !== 'wait-before-trying') setFailure(result.error)
    if (code === 'wrong-recovery-code' || code === 'wait-before-trying') await loadVaultStatus()
  })

  return (
    <FormProvider {...form}>
      <form noValidate onSubmit={recover} className="flex flex-col gap-4">
        {failure && <FailurePanel failure={failure} />}
        <WaitNotice seconds={secondsToWait} />
        <TextArea
          label={texts.recoveryCode.label}
          hint={words.codeHint}
          mono
          rows={2}
          autoFocus
          error={errors.recoveryCode?.message}
          {...form.register('recoveryCode')}
        />
        <NewPasswordFields
          label={texts.passwords.newMaster}
          repeatLabel={texts.passwords.repeatNewMaster}
          hint={texts.passwords.instead}
        />
        <Button type="submit" variant="primary" size="large" busy={isSubmitting} disabled={secondsToWait > 0}>
          {isSubmitting ? words.busy : words.submit}
        </Button>
        <TextButton className="self-center" onClick={onBack}>
          {words.back}
        </TextButton>
      </form>
    </FormProvider>
  )
}
