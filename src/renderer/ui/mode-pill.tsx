import { clsx } from 'clsx'
import { type Mode, modeNames } from '../../shared/model/mode'
import { ModeMark } from './mode-mark'

/** The mode of a thing in a list: its shape and its word. */
export function ModePill({ mode }: { mode: Mode }) {
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1 rounded-small px-1.5 text-tiny leading-[18px] font-strong tracking-wide uppercase',
        mode === 'live' ? 'bg-live-soft text-live' : 'bg-test-soft text-test',
      )}
    >
      <ModeMark mode={mode} size="small" />
      {modeNames[mode]}
    </span>
  )
}
