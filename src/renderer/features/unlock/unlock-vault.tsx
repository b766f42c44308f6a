import { useState } from 'react'
import { useForm } from 'react-hook-form'
import type { Failure } from '../../../shared/errors'
import { bridge } from '../../bridge'
import { loadWorkspace } from '../../load-workspace'
import { loadVaultStatus } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { FailurePanel } from './failure-panel'
import { Gate } from './gate'
import { PasswordField } from './password-field'
import { VaultFolder } from './vault-folder'

export function UnlockVault({ folder }: { folder: string }) {
  const [shown, setShown] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { register, handleSubmit, setError, formState } = useForm({ defaultValues: { password: '' } })

  const unlock = handleSubmit(async ({ password }) => {
    setFailure(null)
    // Loaded while the key is derived.
    void loadWorkspace()
    const result = await bridge.unlockVault({ password })
    if (result.ok) await loadVaultStatus()
    else if (result.error.code === 'wrong-password')
      setError('password', { message: result.error.message }, { shouldFocus: true })
    else setFailure(result.error)
  })

  return (
    <Gate title="Unlock your vault" footer={<VaultFolder label="Vault in" folder={folder} />}>
      <form noValidate onSubmit={unlock} className="flex flex-col gap-4">
        {failure && <FailurePanel failure={failure} />}
        <PasswordField
          label="Master password"
          autoFocus
          autoComplete="current-password"
          shown={shown}
          onShownChange={setShown}
          error={formState.errors.password?.message}
          {...register('password', { required: 'Enter your master password' })}
        />
        <Button type="submit" variant="primary" size="large" busy={formState.isSubmitting}>
          {formState.isSubmitting ? 'Unlocking…' : 'Unlock'}
        </Button>
      </form>
    </Gate>
  )
}
