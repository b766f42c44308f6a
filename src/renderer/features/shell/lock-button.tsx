import { useEffect, useState } from 'react'
import { bridge } from '../../bridge'
import { Button } from '../../ui/button'
import { isShortcut, shortcutText } from '../../ui/keys'
import { notifyFailure } from '../../ui/toaster'
import { Tooltip } from '../../ui/tooltip'

export function LockButton() {
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isShortcut(event, 'L')) return
      event.preventDefault()
      void lock(setBusy)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <Tooltip content={`Lock the vault (${shortcutText('L')})`}>
      <Button busy={busy} onClick={() => void lock(setBusy)}>
        Lock
      </Button>
    </Tooltip>
  )
}

/** Asks main to lock; the event that follows, as after every lock, empties the stores and the screen. */
async function lock(setBusy: (busy: boolean) => void): Promise<void> {
  setBusy(true)
  const result = await bridge.lockVault()
  setBusy(false)
  if (!result.ok) notifyFailure(result.error)
}
