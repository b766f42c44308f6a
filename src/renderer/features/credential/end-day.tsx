import { texts } from '../../../shared/texts'
import { exactTime } from '../../ui/describe-time'
import { useNow } from '../../ui/use-now'
import { describeEndDay } from './describe-state'

/** The day on which a credential ends, with the exact moment on hover. */
export function EndDay({ expiresAt }: { expiresAt: number | null }) {
  const now = useNow('minute')
  if (expiresAt === null) return <span className="text-dim">{texts.credential.noEnd}</span>
  return (
    <time
      dateTime={new Date(expiresAt).toISOString()}
      title={exactTime(expiresAt)}
      className="whitespace-nowrap"
    >
      {describeEndDay(expiresAt, now)}
    </time>
  )
}
