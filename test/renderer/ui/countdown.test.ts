import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { startCountdown } from '../../../src/renderer/ui/countdown'

beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }))
afterEach(() => vi.useRealTimers())

function watch(endsAt: number) {
  const ticks: number[] = []
  const onEnd = vi.fn()
  const stop = startCountdown(endsAt, { onTick: (seconds) => ticks.push(seconds), onEnd })
  return { ticks, onEnd, stop }
}

describe('startCountdown', () => {
  it('tells every second that is left, then the end, once', () => {
    const { ticks, onEnd } = watch(1_003_000)
    expect(ticks).toEqual([3])
    vi.advanceTimersByTime(2_999)
    expect(ticks).toEqual([3, 2, 1])
    expect(onEnd).not.toHaveBeenCalled()
    vi.advanceTimersByTime(1)
    expect(onEnd).toHaveBeenCalledOnce()
    vi.advanceTimersByTime(60_000)
    expect(ticks).toEqual([3, 2, 1])
    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('falls in step with the moment it counts to, whenever it starts', () => {
    const { ticks } = watch(1_001_300)
    expect(ticks).toEqual([2])
    vi.advanceTimersByTime(300)
    expect(ticks).toEqual([2, 1])
  })

  it('ends at once when the moment has passed, as after a sleep of the computer', () => {
    const { ticks, onEnd } = watch(1_000_000)
    expect(ticks).toEqual([])
    expect(onEnd).toHaveBeenCalledOnce()
  })

  it('is silent once stopped', () => {
    const { ticks, onEnd, stop } = watch(1_003_000)
    stop()
    vi.advanceTimersByTime(10_000)
    expect(ticks).toEqual([3])
    expect(onEnd).not.toHaveBeenCalled()
  })
})
