import { clsx } from 'clsx'
import type { Mode } from '../../shared/model/mode'

/** Hollow ring for Test, filled dot for Live: the mode told by shape, beside its word. */
export function ModeMark({ mode }: { mode: Mode }) {
  return (
    <span
      aria-hidden
      className={clsx(
        'inline-block size-2.5 shrink-0 rounded-round border-2 border-current',
        mode === 'live' && 'bg-current',
      )}
    />
  )
}
