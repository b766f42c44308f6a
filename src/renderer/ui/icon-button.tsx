import { clsx } from 'clsx'
import { type ComponentProps, type ReactNode, useId } from 'react'
import { texts } from '../../shared/texts'
import { Tooltip } from './tooltip'

interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** The accessible name, shown as the tooltip too. */
  label: string
  /** A lucide icon; its size is set here. */
  icon: ReactNode
  size?: 'small' | 'medium'
  /** Why it cannot be pressed now, in a few words; it keeps its place for the keyboard. */
  refusal?: string | undefined
  tooltipSide?: ComponentProps<typeof Tooltip>['side']
}

export function IconButton({
  label,
  icon,
  size = 'medium',
  refusal,
  tooltipSide,
  className,
  onClick,
  ...rest
}: IconButtonProps) {
  const id = useId()
  const refused = refusal !== undefined
  return (
    <>
      <Tooltip content={refused ? texts.refusals.withReason(label, refusal) : label} side={tooltipSide}>
        <button
          type="button"
          aria-label={label}
          className={clsx(
            'inline-flex shrink-0 items-center justify-center rounded-control text-dim hover:bg-hover hover:text-ink',
            'disabled:pointer-events-none disabled:opacity-50 [&_svg]:size-4',
            size === 'small' ? 'size-6' : 'size-7',
            refused && 'cursor-default opacity-50',
            className,
          )}
          {...rest}
          {...(refused ? { 'aria-disabled': true, 'aria-describedby': id } : {})}
          onClick={(event) => (refused ? event.preventDefault() : onClick?.(event))}
        >
          {icon}
        </button>
      </Tooltip>
      {refused && (
        <span id={id} hidden>
          {refusal}
        </span>
      )}
    </>
  )
}
