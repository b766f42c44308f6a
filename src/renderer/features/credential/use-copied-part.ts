import { useCallback, useEffect, useState } from 'react'
import { bridge } from '../../bridge'
import { startCountdown } from '../../ui/countdown'
import { notifyFailure } from '../../ui/toaster'

/** Has main put a part on the clipboard, and tells for how long it stays there. */
export function useCopiedPart(credentialId: string) {
  const [copied, setCopied] = useState<{ readonly part: string; readonly clearsAt: number } | null>(null)
  const [secondsLeft, setSecondsLeft] = useState(0)

  const copy = useCallback(
    async (part: string) => {
      const result = await bridge.copyPart({ credentialId, part })
      if (result.ok) setCopied({ part, clearsAt: result.value.clearsAt })
      else notifyFailure(result.error)
    },
    [credentialId],
  )

  useEffect(() => {
    if (!copied) return undefined
    return startCountdown(copied.clearsAt, { onTick: setSecondsLeft, onEnd: () => setCopied(null) })
  }, [copied])

  return { copied, secondsLeft, copy }
}
