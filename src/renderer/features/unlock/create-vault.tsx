import { useState } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import type { Failure } from '../../../shared/errors'
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
      title="Create your vault"
      footer={
        <>
          <VaultFolder label="The vault will be kept in" folder={folder} />
          <OtherWays />
        </>
      }
    >
      <FormProvider {...form}>
        <form noValidate onSubmit={createVault} className="flex flex-col gap-4">
          <p className="text-dim">
            Everything Latchkey keeps is encrypted with one master password. It is stored nowhere, so choose
            one you will remember. A recovery code comes with the vault, for the day you do not.
          </p>
          {failure && <FailurePanel failure={failure} />}
          <NewPasswordFields
            label="Master password"
            repeatLabel="Repeat master password"
            hint="At least 10 characters. A few unrelated words are strong and easy to remember."
            autoFocus
          />
          <Button type="submit" variant="primary" size="large" busy={isSubmitting}>
            {isSubmitting ? 'Creating the vault…' : 'Create vault'}
          </Button>
        </form>
      </FormProvider>
    </Gate>
  )
}
