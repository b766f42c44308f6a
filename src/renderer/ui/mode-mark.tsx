import { clsx } from 'clsx'
import type { Mode } from '../../shared/model/mode'

interface ModeMarkProps {
  mode: Mode
  size?: 'small' | 'medium'
}

/** Hollow ring for Test, filled dot for Live: the mode told by shape, beside its word. */
export function ModeMark({ mode, size = 'medium' }: ModeMarkProps) {
  return (
    <span
      aria-hidden
      className={clsx(
        'inline-block shrink-0 rounded-round border-current',
        size === 'small' ? 'size-2 border-[1.5px]' : 'size-2.5 border-2',
        mode === 'live' && 'bg-current',
      )}
    />
  )
}
