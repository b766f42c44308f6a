import { clsx } from 'clsx'
import type { ReactNode } from 'react'

/** A fact about the thing it stands beside: a provider, a host. `mono` for what a machine reads. */
export function Chip({ mono = false, children }: { mono?: boolean; children: ReactNode }) {
  return (
    <span
      className={clsx(
        'inline-block min-w-0 truncate rounded-round border border-line-strong px-2 text-tiny leading-[18px] text-dim',
        mono && 'font-mono',
      )}
    >
      {children}
    </span>
  )
}
