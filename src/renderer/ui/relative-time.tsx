import { describeTime, exactTime } from './describe-time'
import { useNow } from './use-now'

/** A moment (ms since 1970) as a person would say it, with the exact time on hover. */
export function RelativeTime({ at }: { at: number }) {
  // The clock ticks rarely: what has happened since its last tick must not read as yet to come.
  const now = Math.max(useNow('minute'), Date.now())
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)} className="whitespace-nowrap">
      {describeTime(at, now)}
    </time>
  )
}
