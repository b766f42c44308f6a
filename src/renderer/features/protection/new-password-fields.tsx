import { type ReactNode, useState } from 'react'
import { useFormContext, useWatch } from 'react-hook-form'
import { PasswordField } from '../unlock/password-field'
import type { NewPassword } from './new-password'
import { StrengthMeter } from './strength-meter'

interface NewPasswordFieldsProps {
  label: string
  repeatLabel: string
  hint?: ReactNode
  autoFocus?: boolean
}

/** A new master password, typed twice, with its strength. Stands in a form whose values are a `NewPassword`. */
export function NewPasswordFields({ label, repeatLabel, hint, autoFocus = false }: NewPasswordFieldsProps) {
  const [shown, setShown] = useState(false)
  const { control, register, formState } = useFormContext<NewPassword>()
  const password = useWatch({ control, name: 'password' })
  const { errors } = formState
  return (
    <>
      <div>
        <PasswordField
          label={label}
          autoFocus={autoFocus}
          autoComplete="new-password"
          shown={shown}
          onShownChange={setShown}
          hint={hint}
          error={errors.password?.message}
          {...register('password')}
        />
        <StrengthMeter password={password} />
      </div>
      <PasswordField
        label={repeatLabel}
        autoComplete="new-password"
        shown={shown}
        error={errors.repeat?.message}
        {...register('repeat')}
      />
    </>
  )
}
