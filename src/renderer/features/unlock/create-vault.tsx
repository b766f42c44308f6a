import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { z } from 'zod'
import type { Failure } from '../../../shared/errors'
import { passwordSchema } from '../../../shared/model/vault'
import { bridge } from '../../bridge'
import { loadVaultStatus } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { FailurePanel } from './failure-panel'
import { Gate } from './gate'
import { PasswordField } from './password-field'
import { VaultFolder } from './vault-folder'

const formSchema = z
  .object({ password: passwordSchema, repeat: z.string() })
  .refine(({ password, repeat }) => password === repeat, {
    error: 'The two passwords differ',
    path: ['repeat'],
  })

export function CreateVault({ folder }: { folder: string }) {
  const [shown, setShown] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const { register, handleSubmit, setError, formState } = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: { password: '', repeat: '' },
  })
  const { errors, isSubmitting } = formState

  const createVault = handleSubmit(async ({ password }) => {
    setFailure(null)
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
