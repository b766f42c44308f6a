import { clsx } from 'clsx'
import type { ReactNode } from 'react'

const tones = {
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  bad: 'bg-bad-soft text-bad',
  off: 'bg-hover text-dim',
} as const
export type PillTone = keyof typeof tones

/** A state in words; the tone only repeats what they say. */
export function Pill({ tone, children }: { tone: PillTone; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'numbers inline-block rounded-small px-1.5 text-tiny leading-[18px] font-strong whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  )
}
