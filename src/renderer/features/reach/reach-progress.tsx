import { texts } from '../../../shared/texts'
import type { ReachProgress } from '../../stores/reach-store'

const words = texts.reach

/** How far a check of the reach has come. */
export function ReachProgressLine({ progress: { done, total } }: { progress: ReachProgress }) {
  return (
    <div className="flex min-w-48 flex-1 items-center gap-3">
      <progress
        aria-label={words.check}
        value={total === null ? undefined : done}
        max={total ?? 1}
        className="h-1.5 min-w-24 flex-1 accent-accent"
      />
      <span className="numbers text-dim">
        {total === null ? words.starting : words.progress(done, total)}
      </span>
    </div>
  )
}
