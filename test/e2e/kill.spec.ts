import { once } from 'node:events'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { createVault, unlockVault } from './pages/vault-page'

const kills = 20

/** Put on the page by the test. */
declare function acknowledge(name: string): Promise<void>

test('killed while it writes, the vault opens with the last committed state', async ({ launch }) => {
  test.setTimeout(240_000)
  const acknowledged = new Set<string>()

  for (let kill = 0; kill <= kills; kill += 1) {
    const { electron, window } = await launch()
    if (kill === 0) await createVault(window)
    else await unlockVault(window)

    const stored = await databaseNames(window)
    expect([...acknowledged].filter((name) => !stored.has(name))).toEqual([])
    // One write may have been committed without its acknowledgement reaching us.
    expect(stored.size - acknowledged.size).toBeLessThanOrEqual(1)
    for (const name of stored) acknowledged.add(name)

    // A different count each time lets the kill fall on different moments of a write.
    const killed = once(electron.process(), 'exit')
    const before = acknowledged.size
    await window.exposeFunction('acknowledge', (name: string) => {
      acknowledged.add(name)
      if (acknowledged.size === before + 3 + (kill % 7)) electron.process().kill('SIGKILL')
    })
    writeForEver(window, kill)
    await killed
  }
})

/** Starts to create databases one after the other, and does not wait: the app will be killed. */
function writeForEver(window: Page, run: number): void {
  window
    .evaluate(async (run) => {
      for (let count = 0; ; count += 1) {
        const name = `run ${run} database ${count}`
        await latchkey.createDatabase({
          providerId: 'generic',
          name,
          note: 'x'.repeat(5_000),
          liveReadOnly: false,
        })
        await acknowledge(name)
      }
    }, run)
    .catch(() => undefined)
}

async function databaseNames(window: Page): Promise<Set<string>> {
  const names = await window.evaluate(async () => {
    const listed = await latchkey.listDatabases()
    if (!listed.ok) throw new Error(listed.error.message)
    return listed.value.map((database) => database.name)
  })
  return new Set(names)
}
