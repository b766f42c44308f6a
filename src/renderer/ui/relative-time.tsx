import { describeTime, exactTime } from './describe-time'
import { useNow } from './use-now'

/** A moment (ms since 1970) as a person would say it, with the exact time on hover. */
export function RelativeTime({ at }: { at: number }) {
  const now = useNow('minute')
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)} className="whitespace-nowrap">
      {describeTime(at, now)}
    </time>
  )
}
