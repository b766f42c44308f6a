import { type BrowserWindow, powerMonitor } from 'electron'

/** How often the idle time is looked at; a lock comes at most this much late. */
const lookEveryMs = 5_000

/**
 * Calls `leave` when the person is away from the window: no key, click or movement in it for as many minutes as `idleMinutes`
 * says, the computer suspended, behind the lock screen, or another user's turn. `idleMinutes` answers undefined while
 * there is nothing to lock.
 */
export function watchForLeaving(
  window: BrowserWindow,
  idleMinutes: () => number | undefined,
  leave: () => void,
): void {
  powerMonitor.on('suspend', leave)
  powerMonitor.on('lock-screen', leave)
  powerMonitor.on('user-did-resign-active', leave)

  // The clock that only goes forward: turning the other one back must not keep the vault open.
  let lastInput = performance.now()
  window.webContents.on('input-event', () => {
    lastInput = performance.now()
  })
  const looking = setInterval(() => {
    const minutes = idleMinutes()
    if (minutes !== undefined && performance.now() - lastInput >= minutes * 60_000) leave()
  }, lookEveryMs)
  window.once('closed', () => clearInterval(looking))
}
