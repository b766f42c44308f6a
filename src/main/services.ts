import { setTimeout } from 'node:timers/promises'
import type { BrowserWindow } from 'electron'
import type { Beginning } from './beginning'
import { openInBrowser } from './desktop/browser'
import { createSecretClipboard } from './desktop/clipboard'
import { createFileDialogs } from './desktop/file-dialogs'
import { createKeychain } from './desktop/keychain'
import { forgetNowAndLater } from './desktop/memory'
import { createNotifications } from './desktop/notifications'
import { raiseWindow, renewPage } from './desktop/window'
import { createDesktopServices } from './desktop-services'
import { createHandlers } from './handlers'
import { type Answer, createAnswer } from './handlers/answer'
import { createHealthBook } from './handlers/health-book'
import { createHousekeeper, type Warn } from './handlers/housekeeping'
import type { TellReach } from './handlers/reach-run'
import { createReminders } from './handlers/reminders'
import { createSamples } from './handlers/sample-handlers'
import { createVaultSwitch } from './handlers/vault-switch'
import { sendEvent } from './ipc'
import { createTokenKeeper } from './oauth/token-keeper'
import { getSettings } from './store/settings'
import { createTester } from './tester/tester'
import { joinWatchers } from './vault/join-watchers'
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
  /** Asks whether to go on with the vault in another folder. */
  offerVault(folder: string): Promise<void>
  /** Whether the app goes on in the tray when its window is closed. */
  staysInTray(): boolean
}

/** Puts together what answers the calls: everything but the window itself. */
export function createServices(
  { vaults, moveNote, home, preferences: initialPreferences }: Beginning,
  getWindow: () => BrowserWindow | undefined,
): Services {
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
  const desktop = createDesktopServices({ home, preferences: initialPreferences, getWindow, lock })
  const samples = createSamples()
  const tellHealth = () => sendEvent(getWindow(), 'healthChanged', undefined)
  const health = createHealthBook(tellHealth)
  const housekeeper = createHousekeeper(warn, {
    onBackedUp: () => sendEvent(getWindow(), 'backedUp', undefined),
    onFingerprinted: tellHealth,
  })
  const vault = new VaultSession({
    keychain: createKeychain(),
    onWarning: warn,
    watcher: joinWatchers([housekeeper, reminders, health, desktop.watcher, samples.watcher]),
  })
  const clipboard = createSecretClipboard((clearsAt) =>
    sendEvent(getWindow(), 'clipboardChanged', { clearsAt }),
  )
  const tester = createTester()
  const tellReach: TellReach = (progress) => sendEvent(getWindow(), 'reachProgress', progress)
  const tokens = createTokenKeeper({
    openBrowser: openInBrowser,
    wait: async (milliseconds, signal) => void (await setTimeout(milliseconds, undefined, { signal })),
  })
  const dialogs = createFileDialogs(getWindow)

  async function lockForGood(): Promise<void> {
    // In this order: what still runs must not find the vault closed under it.
    const cancelled = Promise.all([tester.cancelAll(), tokens.cancelAll()])
    vault.lock()
    sendEvent(getWindow(), 'vaultLocked', undefined)
    await clipboard.clear()
    await cancelled
  }

  async function startOver(): Promise<void> {
    await lockForGood()
    const window = getWindow()
    if (window !== undefined) await renewPage(window)
    forgetNowAndLater()
  }

  async function lock(): Promise<void> {
    if (vault.current().state === 'unlocked') await startOver()
  }

  const vaultSwitch = createVaultSwitch({
    ...{ vaults, vault, dialogs, startOver, moveNote },
    lock: lockForGood,
    idle: () => housekeeper.idle(),
  })

  return {
    answer: createAnswer(
      vault,
      createHandlers({
        ...{ preferences: desktop.preferences, openBrowser: openInBrowser, samples },
        ...{ vaults, vault, vaultSwitch, clipboard, tester, tokens, tellReach, dialogs, health, lock },
        isMoving: vaultSwitch.isMoving,
        onRestored: () => sendEvent(getWindow(), 'vaultLocked', undefined),
        onVaultKeyStage: (stage) => sendEvent(getWindow(), 'vaultKeyProgress', { stage }),
        onRefusal: tellHealth,
        onTokens: (credentialId) => sendEvent(getWindow(), 'tokensChanged', { credentialId }),
        onSignInProgress: (progress) => sendEvent(getWindow(), 'signInProgress', progress),
      }),
    ),
    isUnlocked: () => vault.current().state === 'unlocked',
    findIdleMinutes() {
      const state = vault.current()
      return state.state === 'unlocked' ? getSettings(state.db).idleMinutes : undefined
    },
    lock,
    lockForGood,
    offerVault: vaultSwitch.offer,
    staysInTray: () => {
      const { tray, closeToTray } = desktop.preferences.current()
      return tray && closeToTray
    },
  }
}
