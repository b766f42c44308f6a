import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { controlClassName, Field, type FieldProps } from './field'

export interface TextFieldProps extends ComponentProps<'input'>, FieldProps {
  /** For what a machine reads: keys, addresses, names of variables. */
  mono?: boolean
  large?: boolean
  /** Stands inside the right edge, e.g. a button that shows a password. */
  trailing?: ReactNode
}

/** One line of text. Takes what `register` of react-hook-form returns. `className` goes to the frame. */
export function TextField({
  label,
  labelHidden = false,
  hint,
  error,
  mono = false,
  large = false,
  trailing,
  className,
  ...input
}: TextFieldProps) {
  return (
    <Field {...{ label, labelHidden, hint, error, className }}>
      {(control) => (
        <span className="relative flex">
          <input
            spellCheck={false}
            autoComplete="off"
            className={clsx(
              controlClassName,
              'w-full min-w-0 px-2.5',
              large ? 'h-[34px]' : 'h-7',
              mono && 'font-mono text-mono',
              trailing && 'pr-9',
            )}
            {...input}
            {...control}
          />
          {trailing && <span className="absolute inset-y-0 right-1 flex items-center">{trailing}</span>}
        </span>
      )}
    </Field>
  )
}
