import { clsx } from 'clsx'

const sizes = {
  small: 'size-4 rounded-small text-[9px]',
  large: 'size-[26px] rounded-panel text-body',
} as const

interface BadgeProps {
  letter: string
  /** Carries white text at WCAG AA in both themes. */
  color: string
  size?: keyof typeof sizes
}

/** The coloured square of a provider. Decoration: the name always stands beside it. */
export function Badge({ letter, color, size = 'small' }: BadgeProps) {
  return (
    <span
      aria-hidden
      style={{ backgroundColor: color }}
      className={clsx(
        'inline-grid shrink-0 place-items-center leading-none font-heading text-white select-none',
        sizes[size],
      )}
    >
      {letter}
    </span>
  )
}
