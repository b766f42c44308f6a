import type { ReachProgress } from '../../stores/reach-store'

/** How far a check of the reach has come. */
export function ReachProgressLine({ progress: { done, total } }: { progress: ReachProgress }) {
  return (
    <div className="flex min-w-48 flex-1 items-center gap-3">
      <progress
        aria-label="Check reach"
        value={total === null ? undefined : done}
        max={total ?? 1}
        className="h-1.5 min-w-24 flex-1 accent-accent"
      />
      <span className="numbers text-dim">{total === null ? 'Starting…' : `${done} of ${total}`}</span>
    </div>
  )
}
