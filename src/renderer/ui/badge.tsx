import { clsx } from 'clsx'
import type { ComponentType } from 'react'

const sizes = {
  small: { frame: 'size-4 rounded-small text-[9px]', icon: 'size-2.5' },
  large: { frame: 'size-[26px] rounded-panel text-body', icon: 'size-4' },
} as const

export interface BadgeLooks {
  /** One or two letters. */
  letter: string
  /** Carries white at WCAG AA in both themes. */
  color: string
  /** In the place of the letter. */
  Icon?: ComponentType<{ 'aria-hidden': true; className: string }>
}

interface BadgeProps extends BadgeLooks {
  size?: keyof typeof sizes
}

/** A coloured square that tells things apart. Decoration: the name always stands beside it. */
export function Badge({ letter, color, Icon, size = 'small' }: BadgeProps) {
  return (
    <span
      aria-hidden
      style={{ backgroundColor: color }}
      className={clsx(
        'inline-grid shrink-0 place-items-center leading-none font-heading text-white select-none',
        letter.length > 1 && 'tracking-tighter',
        sizes[size].frame,
      )}
    >
      {Icon ? <Icon aria-hidden className={sizes[size].icon} /> : letter}
    </span>
  )
}
