import { clsx } from 'clsx'
import { CircleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'

export interface FieldProps {
  label: string
  /** Keeps the label for screen readers alone, where the place of the control tells the rest. */
  labelHidden?: boolean
  hint?: ReactNode
  /** What is wrong and how to mend it; marks the control as invalid. */
  error?: string | undefined
}

interface ControlProps {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** The edge and the colours that all text controls share. */
export const controlClassName =
  'rounded-control border border-line-field bg-panel text-ink aria-invalid:border-bad ' +
  'not-aria-invalid:focus-visible:border-accent aria-invalid:outline-bad focus-visible:outline-1 focus-visible:outline-offset-0 disabled:border-line-strong disabled:bg-side disabled:text-dim'

interface FieldFrameProps extends FieldProps {
  className?: string | undefined
  children: (control: ControlProps) => ReactNode
}

/** Label, hint and error around one control, wired so that a screen reader tells them with it. */
export function Field({ label, labelHidden = false, hint, error, className, children }: FieldFrameProps) {
  const id = useId()
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div className={clsx('flex min-w-0 flex-col', className)}>
      <label htmlFor={id} className={labelHidden ? 'sr-only' : 'mb-1 font-medium'}>
        {label}
      </label>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-tiny text-dim">
          {hint}
        </p>
      )}
      <FieldError id={`${id}-error`} message={error} />
    </div>
  )
}

/** What is wrong with a field, below it. Nothing while all is well. */
export function FieldError({ id, message }: { id?: string; message: string | undefined }) {
  if (!message) return null
  return (
    <p id={id} className="mt-1 flex gap-1 text-tiny text-bad">
      <CircleAlert aria-hidden className="mt-0.5 size-3 shrink-0" />
      {message}
    </p>
  )
}
