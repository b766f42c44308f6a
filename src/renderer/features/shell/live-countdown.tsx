import { clsx } from 'clsx'
import { useEffect, useState } from 'react'
import { texts } from '../../../shared/texts'
import { useSettingsStore } from '../../stores/settings-store'
import { changeMode, stayInLive, useViewStore } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { startCountdown } from '../../ui/countdown'
import { notify } from '../../ui/toaster'

const words = texts.shell.live

/** Seconds; from then on nobody can miss it. */
const lastSeconds = 60

/** How long Live still lasts, and the way to prolong it. Ends Live when the time is over. */
export function LiveCountdown() {
  const liveSince = useViewStore((state) => state.liveSince)
  const minutes = useSettingsStore((state) => state.settings?.liveMinutes ?? 0)
  if (liveSince === null || minutes === 0) return null
  return <Countdown endsAt={liveSince + minutes * 60_000} minutes={minutes} />
}

function Countdown({ endsAt, minutes }: { endsAt: number; minutes: number }) {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null)
  useEffect(
    () =>
      startCountdown(endsAt, {
        onTick: setSecondsLeft,
        onEnd: () => {
          changeMode('test')
          notify(words.ended(minutes))
        },
      }),
    [endsAt, minutes],
  )
  if (secondsLeft === null) return null
  const ending = secondsLeft <= lastSeconds
  return (
    <>
      <span
        role="timer"
        aria-label={words.timeLeft}
        className={clsx('numbers whitespace-nowrap', ending ? 'font-strong text-live' : 'text-dim')}
      >
        {ending ? words.backIn(formatSeconds(secondsLeft)) : words.endsIn(formatSeconds(secondsLeft))}
      </span>
      {/* Said once: a screen reader must not count along. */}
      <span role="status" className="sr-only">
        {ending && words.lastMinute}
      </span>
      <Button size="small" variant={ending ? 'primary' : 'secondary'} onClick={stayInLive}>
        {words.stay}
      </Button>
    </>
  )
}

/** `14:05`. */
function formatSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
