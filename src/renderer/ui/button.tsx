import { clsx } from 'clsx'
import type { ComponentProps } from 'react'
import { Spinner } from './spinner'

const variants = {
  primary: 'border-transparent bg-action text-on-action hover:bg-action-hover',
  secondary: 'border-line-strong bg-panel text-ink shadow-low hover:bg-hover',
  ghost: 'border-transparent bg-transparent text-dim hover:bg-hover hover:text-ink',
  danger: 'border-transparent bg-bad text-on-bad hover:brightness-95',
  'danger-outline': 'border-line-strong bg-panel text-bad shadow-low hover:bg-bad-soft',
} as const

const sizes = {
  small: 'h-6 px-2 gap-1',
  medium: 'h-7 px-3 gap-1.5',
  large: 'h-[34px] px-4 gap-2',
} as const

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: keyof typeof variants
  size?: keyof typeof sizes
  /** Work goes on: shows a spinner and swallows clicks, but keeps the focus, which `disabled` would lose. */
  busy?: boolean
}

export function Button({
  variant = 'secondary',
  size = 'medium',
  busy = false,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={(event) => (busy ? event.preventDefault() : onClick?.(event))}
      className={clsx(
        'inline-flex shrink-0 items-center justify-center rounded-control border font-medium whitespace-nowrap',
        'disabled:pointer-events-none disabled:opacity-50 aria-busy:cursor-progress',
        variants[variant],
        sizes[size],
        className,
      )}
      {...rest}
    >
      {busy && <Spinner />}
      {children}
    </button>
  )
}
