import type { BrowserWindow } from 'electron'
import { createSecretClipboard } from './desktop/clipboard'
import { createFileDialogs } from './desktop/file-dialogs'
import { createKeychain } from './desktop/keychain'
import { forgetUnused } from './desktop/memory'
import { createNotifications } from './desktop/notifications'
import { raiseWindow, renewPage } from './desktop/window'
import { createHandlers } from './handlers'
import { type Answer, createAnswer } from './handlers/answer'
import { createHousekeeper, type Warn } from './handlers/housekeeping'
import { createReminders } from './handlers/reminders'
import { sendEvent } from './ipc'
import { getSettings } from './store/settings'
import { createTester } from './tester/tester'
import { joinWatchers } from './vault/join-watchers'
import { finishRestore } from './vault/restore-swap'
import { VaultSession } from './vault/session'

export interface Services {
  readonly answer: Answer
  isUnlocked(): boolean
  /** How long an unlocked vault stays open unused; undefined while there is nothing to lock. */
  findIdleMinutes(): number | undefined
  /** Ends everything that the open vault was used for, closes it, and leaves nothing of it in the page. */
  lock(): Promise<void>
  /** The same, for a window that will not be there any more. */
  lockForGood(): Promise<void>
}

/** Puts together what answers the calls: everything but the window itself. */
export async function createServices(
  folder: string,
  getWindow: () => BrowserWindow | undefined,
): Promise<Services> {
  await finishRestore(folder)
  const warn: Warn = (warning) => sendEvent(getWindow(), 'vaultWarning', warning)
  const reminders = createReminders({
    notifications: createNotifications(),
    open: (place) => {
      const window = getWindow()
      if (window === undefined) return
      raiseWindow(window)
      sendEvent(window, 'reminderChosen', place)
    },
  })
  const vault = new VaultSession({
    keychain: createKeychain(),
    onWarning: warn,
    watcher: joinWatchers([createHousekeeper(warn), reminders]),
  })
  const clipboard = createSecretClipboard((clearsAt) =>
    sendEvent(getWindow(), 'clipboardChanged', { clearsAt }),
  )
  const tester = createTester()
  const dialogs = createFileDialogs(getWindow)

  async function lockForGood(): Promise<void> {
    // In this order: what still runs must not find the vault closed under it.
    const cancelled = tester.cancelAll()
    vault.lock()
    sendEvent(getWindow(), 'vaultLocked', undefined)
    await clipboard.clear()
    await cancelled
  }

  async function lock(): Promise<void> {
    if (vault.current().state === 'locked') return
    await lockForGood()
    const window = getWindow()
    if (window !== undefined) await renewPage(window)
    forgetUnused()
  }

  return {
    answer: createAnswer(vault, createHandlers({ folder, vault, clipboard, tester, dialogs, lock })),
    isUnlocked: () => vault.current().state === 'unlocked',
    findIdleMinutes() {
      const state = vault.current()
      return state.state === 'unlocked' ? getSettings(state.db).idleMinutes : undefined
    },
    lock,
    lockForGood,
  }
}
