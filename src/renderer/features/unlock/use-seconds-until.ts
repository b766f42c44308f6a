import { useEffect, useState } from 'react'
import { startCountdown } from '../../ui/countdown'

/** Whole seconds until a moment (ms since 1970), counting down; 0 once it has passed or when there is none. */
export function useSecondsUntil(at: number | null): number {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (at === null) {
      setSeconds(0)
      return undefined
    }
    return startCountdown(at, { onTick: setSeconds, onEnd: () => setSeconds(0) })
  }, [at])
  return seconds
}
