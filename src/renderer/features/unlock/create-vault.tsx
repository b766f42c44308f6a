import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { Failure } from '../../../shared/errors'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadWorkspace } from '../../load-workspace'
import { keepRecoveryCode } from '../../stores/recovery-code-store'
import { loadVaultStatus } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { newPasswordResolver } from '../protection/new-password'
import { NewPasswordFields } from '../protection/new-password-fields'
import { FailurePanel } from './failure-panel'
import { Gate, type GateScreenProps } from './gate'
import { OtherWays } from './other-ways'
import { VaultFolder } from './vault-folder'

const words = texts.gate.create

export function CreateVault({ status: { folder } }: GateScreenProps) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const form = useForm({ resolver: newPasswordResolver, defaultValues: { password: '', repeat: '' } })
  const { isSubmitting } = form.formState

  const createVault = form.handleSubmit(async ({ password }) => {
    setFailure(null)
    // Loaded while the key is derived.
    void loadWorkspace()
    const result = await bridge.createVault({ password })
    if (result.ok) {
      keepRecoveryCode(result.value.recoveryCode)
      await loadVaultStatus()
    } else if (result.error.field === 'password')
      form.setError('password', { message: result.error.message }, { shouldFocus: true })
    else setFailure(result.error)
  })

  return (
    <Gate
      title={words.title}
      footer={
        <>
          <VaultFolder label={words.folder} folder={folder} />
          <OtherWays />
        </>
      }
    >
      <FormProvider {...form}>
        <form noValidate onSubmit={createVault} className="flex flex-col gap-4">
          <p className="text-dim">{words.explanation}</p>
          {failure && <FailurePanel failure={failure} />}
          <NewPasswordFields
            label={texts.passwords.master}
            repeatLabel={texts.passwords.repeatMaster}
            hint={texts.passwords.howToChoose}
            autoFocus
          />
          <Button type="submit" variant="primary" size="large" busy={isSubmitting}>
            {isSubmitting ? words.busy : words.submit}
          </Button>
        </form>
      </FormProvider>
    </Gate>
  )
}
