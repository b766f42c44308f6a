import { clsx } from 'clsx'
import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { controlClassName, Field, type FieldProps } from './field'

interface SelectProps extends Omit<ComponentProps<'select'>, 'multiple' | 'size'>, FieldProps {
  mono?: boolean
  large?: boolean
}

/**
 * A choice from a list, its children being `option` elements. The system's own control: it is known to every
 * screen reader and works with `register` of react-hook-form. `className` goes to the frame.
 */
export function Select({
  label,
  labelHidden = false,
  hint,
  error,
  mono = false,
  large = false,
  className,
  children,
  ...select
}: SelectProps) {
  return (
    <Field {...{ label, labelHidden, hint, error, className }}>
      {(control) => (
        <span className="relative flex">
          <select
            className={clsx(
              controlClassName,
              'w-full min-w-0 appearance-none truncate pr-7 pl-2.5',
              large ? 'h-[34px]' : 'h-7',
              mono && 'font-mono text-mono',
            )}
            {...select}
            {...control}
          >
            {children}
          </select>
          <ChevronDown
            aria-hidden
            className="pointer-events-none absolute inset-y-0 right-2 my-auto size-3.5 text-dim"
          />
        </span>
      )}
    </Field>
  )
}
