import { useState } from 'react'
import { type Resolver, useForm } from 'react-hook-form'
import type { Failure } from '../../../shared/errors'
import { bridge } from '../../bridge'
import { loadWorkspace } from '../../load-workspace'
import { loadVaultStatus } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { FailurePanel } from './failure-panel'
import { Gate } from './gate'
import { PasswordField } from './password-field'
import { VaultFolder } from './vault-folder'

interface NewPassword {
  password: string
  repeat: string
}

/** The schema comes with the first try and not with the screen, which so paints without zod. */
const resolver: Resolver<NewPassword> = async (...form) => {
  await import('../../zod-without-eval')
  const { newPasswordResolver } = await import('./new-password')
  return newPasswordResolver(...form)
}

export function CreateVault({ folder }: { folder: string }) {
  const [shown, setShown] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { register, handleSubmit, setError, formState } = useForm({
    resolver,
    defaultValues: { password: '', repeat: '' },
  })
  const { errors, isSubmitting } = formState

  const createVault = handleSubmit(async ({ password }) => {
    setFailure(null)
    // Loaded while the key is derived.
    void loadWorkspace()
    const result = await bridge.createVault({ password })
    if (result.ok) await loadVaultStatus()
    else if (result.error.field === 'password')
      setError('password', { message: result.error.message }, { shouldFocus: true })
    else setFailure(result.error)
  })

  return (
    <Gate
      title="Create your vault"
      footer={<VaultFolder label="The vault will be kept in" folder={folder} />}
    >
      <form noValidate onSubmit={createVault} className="flex flex-col gap-4">
        <p className="text-dim">
          Everything Latchkey keeps is encrypted with one master password. It is stored nowhere and cannot be
          recovered, so choose one you will remember.
        </p>
        {failure && <FailurePanel failure={failure} />}
        <PasswordField
          label="Master password"
          autoFocus
          autoComplete="new-password"
          shown={shown}
          onShownChange={setShown}
          hint="At least 10 characters. A few unrelated words are strong and easy to remember."
          error={errors.password?.message}
          {...register('password')}
        />
        <PasswordField
          label="Repeat master password"
          autoComplete="new-password"
          shown={shown}
          error={errors.repeat?.message}
          {...register('repeat')}
        />
        <Button type="submit" variant="primary" size="large" busy={isSubmitting}>
          {isSubmitting ? 'Creating the vault…' : 'Create vault'}
        </Button>
      </form>
    </Gate>
  )
}
