import { useSyncExternalStore } from 'react'

/** One timer per rhythm, however many components watch it. */
function createClock(periodMs: number) {
  const listeners = new Set<() => void>()
  let now = Date.now()
  let timer: ReturnType<typeof setInterval> | undefined
  const tick = () => {
    now = Date.now()
    for (const listener of listeners) listener()
  }
  return {
    subscribe: (listener: () => void) => {
      if (listeners.size === 0) {
        now = Date.now()
        timer = setInterval(tick, periodMs)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) clearInterval(timer)
      }
    },
    read: () => now,
  }
}

const clocks = { second: createClock(1_000), minute: createClock(30_000) }

/** The time in ms since 1970, renewed about every second or often enough for minutes. */
export function useNow(rhythm: keyof typeof clocks): number {
  const clock = clocks[rhythm]
  return useSyncExternalStore(clock.subscribe, clock.read)
}
