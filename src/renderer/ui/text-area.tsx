import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { controlClassName, Field, type FieldProps } from './field'

interface TextAreaProps extends ComponentProps<'textarea'>, FieldProps {
  mono?: boolean
}

/** Several lines of text. Takes what `register` of react-hook-form returns. `className` goes to the frame. */
export function TextArea({
  label,
  labelHidden = false,
  hint,
  error,
  mono = false,
  rows = 3,
  className,
  ...area
}: TextAreaProps) {
  return (
    <Field {...{ label, labelHidden, hint, error, className }}>
      {(control) => (
        <textarea
          rows={rows}
          spellCheck={!mono}
          autoComplete="off"
          className={clsx(controlClassName, 'resize-y px-2.5 py-1', mono && 'font-mono text-mono')}
          {...area}
          {...control}
        />
      )}
    </Field>
  )
}
