import { clsx } from 'clsx'
import type { ComponentProps, ReactNode } from 'react'
import { Tooltip } from './tooltip'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** The accessible name, shown as the tooltip too. */
  label: string
  /** A lucide icon; its size is set here. */
  icon: ReactNode
  size?: 'small' | 'medium'
  tooltipSide?: ComponentProps<typeof Tooltip>['side']
}

export function IconButton({
  label,
  icon,
  size = 'medium',
  tooltipSide,
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip content={label} side={tooltipSide}>
      <button
        type="button"
        aria-label={label}
        className={clsx(
          'inline-flex shrink-0 items-center justify-center rounded-control text-dim hover:bg-hover hover:text-ink',
          'disabled:pointer-events-none disabled:opacity-50 [&_svg]:size-4',
          size === 'small' ? 'size-6' : 'size-7',
          className,
        )}
        {...rest}
      >
        {icon}
      </button>
    </Tooltip>
  )
}
