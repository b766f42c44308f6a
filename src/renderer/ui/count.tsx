import { clsx } from 'clsx'

interface CountProps {
  /** Nothing is shown for 0. */
  value: number
  /** What is counted, on hover and for a screen reader: `3 credentials`. */
  words: string
  /** `warn` for what asks for attention. */
  tone?: 'plain' | 'warn'
}

/** A number at the end of a line. */
export function Count({ value, words, tone = 'plain' }: CountProps) {
  if (value === 0) return null
  return (
    <span
      title={words}
      className={clsx(
        'numbers shrink-0 text-tiny',
        tone === 'warn'
          ? 'rounded-small bg-warn-soft px-1.5 font-strong leading-[18px] text-warn'
          : 'text-faint',
      )}
    >
      <span aria-hidden>{value}</span>
      <span className="sr-only">{`, ${words}`}</span>
    </span>
  )
}
