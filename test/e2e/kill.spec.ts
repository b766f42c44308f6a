import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from '@playwright/test'
import { repetitions } from '../helpers/repetitions'
import { expect, test } from './fixtures'
import { createVault, password } from './pages/vault-page'

/** What the app does over and over, and milliseconds from which the moment of the kill is drawn: what it takes, and some more. */
const activities = [
  { activity: 'save', spread: 100 },
  { activity: 'change the password', spread: 3_000 },
  { activity: 'rotate the vault key', spread: 3_000 },
  { activity: 'back up', spread: 500 },
] as const
type Activity = (typeof activities)[number]['activity']

/** Put on the page by the test. */
declare function acknowledge(name: string): Promise<void>

for (const { activity, spread } of activities) {
  const kills = repetitions(2, 50)
  test(`killed at any moment of "${activity}", it opens with all that was acknowledged`, async ({
    launch,
  }) => {
    test.setTimeout(30_000 * (kills + 1))
    const acknowledged = new Set<string>()
    /** The password that is surely known, and the one that may already have taken its place. */
    let passwords = [password]

    for (let run = 0; run <= kills; run += 1) {
      const { electron, window } = await launch()
      if (run === 0) await createVault(window)
      const current = run === 0 ? password : await unlockWithOneOf(window, passwords)

      const found = await window.evaluate(lookAround, current)
      expect([...acknowledged].filter((name) => !found.names.includes(name))).toEqual([])
      // What was under way may have been stored without its acknowledgement reaching us.
      expect(found.names.length - acknowledged.size).toBeLessThanOrEqual(1)
      expect(found).toMatchObject({ logIsIntact: true, backupsThatDoNotOpen: [] })
      for (const name of found.names) acknowledged.add(name)
      passwords = [current]

      const killed = once(electron.process(), 'exit')
      await window.exposeFunction('acknowledge', (name: string) => {
        if (activity === 'change the password') passwords = [passwordOf(name), passwordOf(next(name))]
        else acknowledged.add(name)
      })
      if (activity === 'change the password') passwords.push(passwordOf(`${run}-0`))
      goOn(window, { activity, run, password: current })
      await wait(Math.random() * spread)
      electron.process().kill('SIGKILL')
      await killed
    }
  })
}

function passwordOf(name: string): string {
  return `long password ${name}`
}

function next(name: string): string {
  const [run, count] = name.split('-')
  return `${run}-${Number(count) + 1}`
}

async function unlockWithOneOf(window: Page, passwords: readonly string[]): Promise<string> {
  for (const candidate of passwords) {
    const unlocked = await window.evaluate((password) => latchkey.unlockVault({ password }), candidate)
    if (unlocked.ok) return candidate
    expect(unlocked.error.code).toBe('wrong-password')
  }
  throw new Error('Neither password opens the vault.')
}

/** Runs in the page. */
async function lookAround(password: string) {
  const databases = await latchkey.listDatabases()
  const audit = await latchkey.verifyAudit()
  const backups = await latchkey.listBackups()
  if (!databases.ok || !audit.ok || !backups.ok) throw new Error('The vault does not answer.')
  const backupsThatDoNotOpen: string[] = []
  for (const { path } of backups.value) {
    const preview = await latchkey.previewBackup({ path, password })
    // One of before a new password opens with the former one.
    if (!preview.ok && preview.error.code === 'wrong-password') break
    if (!preview.ok) backupsThatDoNotOpen.push(preview.error.message)
  }
  return {
    names: databases.value.map(({ name }) => name),
    logIsIntact: audit.value.intact,
    backupsThatDoNotOpen,
  }
}

/** Does the same over and over, and does not wait: the app will be killed. */
function goOn(window: Page, given: { activity: Activity; run: number; password: string }): void {
  window
    .evaluate(async ({ activity, run, password }) => {
      let current = password
      async function act(name: string) {
        if (activity === 'rotate the vault key') return latchkey.rotateVaultKey({ password })
        if (activity === 'change the password') {
          const former = current
          current = `long password ${name}`
          return latchkey.changePassword({ password: former, newPassword: current })
        }
        const saved = await latchkey.createDatabase({
          providerId: 'generic',
          name,
          note: 'x'.repeat(5_000),
          liveReadOnly: false,
        })
        return activity === 'save' ? saved : latchkey.backUpNow()
      }
      for (let count = 0; ; count += 1) {
        const done = await act(`${run}-${count}`)
        if (!done.ok) throw new Error(done.error.message)
        if (activity !== 'rotate the vault key') await acknowledge(`${run}-${count}`)
      }
    }, given)
    .catch(() => undefined)
}
