import { useCallback, useEffect, useRef, useState } from 'react'
import { bridge } from '../../bridge'
import { startCountdown } from '../../ui/countdown'
import { notifyFailure } from '../../ui/toaster'

interface RevealedPart {
  readonly part: string
  readonly value: string
  readonly hidesAt: number
}

/**
 * One part at a time in the clear. The value lives in the state of the component alone: it is gone when its time is
 * over, when another part is revealed, when the window is hidden, and with the component itself.
 */
export function useRevealedPart(credentialId: string) {
  const [revealed, setRevealed] = useState<RevealedPart | null>(null)
  const [secondsLeft, setSecondsLeft] = useState(0)
  /** The part that was asked for last: an answer that comes after a change of mind is dropped. */
  const wanted = useRef<string | null>(null)

  const hide = useCallback(() => {
    wanted.current = null
    setRevealed(null)
  }, [])

  const reveal = async (part: string) => {
    hide()
    wanted.current = part
    const result = await bridge.revealPart({ credentialId, part })
    if (wanted.current !== part) return
    if (result.ok) setRevealed({ part, ...result.value })
    else notifyFailure(result.error)
  }

  useEffect(() => {
    if (!revealed) return undefined
    return startCountdown(revealed.hidesAt, { onTick: setSecondsLeft, onEnd: hide })
  }, [revealed, hide])

  useEffect(() => {
    const onVisibilityChange = () => document.hidden && hide()
    document.addEventListener('visibilitychange', onVisibilityChange)
    return () => {
      document.removeEventListener('visibilitychange', onVisibilityChange)
      hide()
    }
  }, [hide])

  return { revealed, secondsLeft, reveal, hide }
}
