import { ArrowBigUp, Eye, EyeOff } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import { texts } from '../../../shared/texts'
import { TextField, type TextFieldProps } from '../../ui/text-field'

type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'trailing' | 'large'> & {
  /** Shown in the clear? The button stands in one of two twin fields only. */
  shown: boolean
  onShownChange?: (shown: boolean) => void
}

/** A password with a button that shows it and a word when caps lock is on. */
export function PasswordField({ shown, onShownChange, hint, ...field }: PasswordFieldProps) {
  const [capsLock, setCapsLock] = useState(false)
  const watchCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <TextField
      {...field}
      large
      type={shown ? 'text' : 'password'}
      mono={shown}
      onKeyDown={watchCapsLock}
      onKeyUp={watchCapsLock}
      hint={
        capsLock ? (
          <span className="flex items-center gap-1 text-warn">
            <ArrowBigUp aria-hidden className="size-3.5" />
            {texts.passwords.capsLock}
          </span>
        ) : (
          hint
        )
      }
      trailing={
        onShownChange && (
          <button
            type="button"
            aria-label={texts.passwords.show}
            aria-pressed={shown}
            onClick={() => onShownChange(!shown)}
            className="grid size-6 place-items-center rounded-small text-dim hover:bg-hover hover:text-ink"
          >
            {shown ? <EyeOff aria-hidden className="size-4" /> : <Eye aria-hidden className="size-4" />}
          </button>
        )
      }
    />
  )
}
