import { powerMonitor } from 'electron'

/** How often the idle time is looked at; a lock comes at most this much late. */
const lookEveryMs = 5_000

/**
 * Calls `leave` when the person is away: idle for as many minutes as `idleMinutes` says, suspended, behind the lock screen,
 * or another user's turn. `idleMinutes` answers undefined while there is nothing to lock. May be called before the app is
 * ready.
 */
export function watchForLeaving(idleMinutes: () => number | undefined, leave: () => void): void {
  powerMonitor.on('suspend', leave)
  powerMonitor.on('lock-screen', leave)
  powerMonitor.on('user-did-resign-active', leave)
  setInterval(() => {
    const minutes = idleMinutes()
    if (minutes !== undefined && powerMonitor.getSystemIdleTime() >= minutes * 60) leave()
  }, lookEveryMs)
}
