import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { giveToTestUser } from '../helpers/test-user'
import { type Sandbox, startSandbox } from '../sandbox'

/** The app in its real window. */
export interface RunningApp {
  readonly electron: ElectronApplication
  readonly window: Page
}

interface Fixtures {
  /** A new folder that the account running Electron may write. */
  userData: string
  /** Starts the app on `userData`; what is still running at the end of the test is ended. */
  launch: (...args: string[]) => Promise<RunningApp>
  /** Starts it once more on `userData` where it runs already, and returns the code that this start ends with. */
  startAgain: (...args: string[]) => Promise<unknown>
  /** The app, started. */
  app: RunningApp
}

interface WorkerFixtures {
  /** The folder to start the app from, where the account that runs Electron can read it. */
  heldApp: string
  /** The providers' servers on loopback. */
  sandbox: Sandbox
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  heldApp: [
    async ({}, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'latchkey-held-app-'))
      await cp(join(import.meta.dirname, 'held-app'), folder, { recursive: true })
      giveToTestUser(folder)
      await use(folder)
      await rm(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],

  sandbox: [
    async ({}, use) => {
      const sandbox = await startSandbox()
      await use(sandbox)
      await sandbox.close()
    },
    { scope: 'worker' },
  ],

  userData: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'latchkey-e2e-'))
    giveToTestUser(folder)
    await use(folder)
    // The processes of an app that was killed may still write there.
    await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 })
  },

  launch: async ({ userData, heldApp }, use) => {
    const { command, args } = commandLine(heldApp, userData)
    const running = new Map<ElectronApplication, ChildProcess>()
    await use(async (...more) => {
      const app = await electron.launch({
        executablePath: command,
        args: [...args, ...more],
        chromiumSandbox: true,
        timeout: 20_000,
      })
      running.set(app, app.process())
      return { electron: app, window: await app.firstWindow() }
    })
    for (const [app, child] of running) {
      // A test may have ended it already, by closing or by killing.
      if (child.exitCode === null && child.signalCode === null) await app.close()
    }
  },

  startAgain: async ({ userData }, use) => {
    const { command, args } = commandLine(required('LATCHKEY_APP'), userData)
    await use(async (...more) => {
      const child = spawn(command, [...args, ...more], { stdio: 'ignore' })
      const [code] = await once(child, 'exit')
      return code
    })
  },

  app: async ({ launch }, use) => use(await launch()),
})

export { expect } from '@playwright/test'
export { giveToTestUser }

function commandLine(app: string, userData: string): { command: string; args: string[] } {
  return {
    command: required('LATCHKEY_ELECTRON'),
    args: ['--disable-gpu', `--user-data-dir=${userData}`, app],
  }
}

function required(name: string): string {
  const value = process.env[name]
  if (!value) throw new Error(`${name} is not set: start the tests with npm run test:e2e.`)
  return value
}
