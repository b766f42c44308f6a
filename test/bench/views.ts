import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { type ElectronApplication, _electron as electron, type Page } from '@playwright/test'
import { giveToTestUser } from '../helpers/test-user'
import { settledMemory, settledWork } from './memory'
import { installMeasures } from './page-measures'
import type { BenchContext, Figure } from './part'
import { median, percentile } from './statistics'

export const name = 'views'

/** Typed letter by letter: a word that all credentials have, numbers that few have, databases, addresses of the history. */
const searches = ['key 004217', 'company 000123', 'customers 5021', 'key 09 live', 'moment', '"key 012345"']
const switches = 30
/** Seconds of scrolling, in turns with a scroller that has nothing in it. */
const scrollTurns = 5
const scrollTurnMs = 2_000
/** Some 180 rows a second, as a wheel that is turned fast. */
const scrollStep = 112
/** A frame that comes later than so many of its times is a dropped one. */
const lateFrame = 1.5

/**
 * The window on a crowded vault, by the page's own clock: from the system's moment of a key or click to the end of the frame that
 * shows what came of it, the answer of main included. Frames are compared with those of an empty scroller of the same size in
 * the same window, in turns, since they are painted without a graphics card here; memory with an empty window in the same Electron.
 */
export async function run(context: BenchContext): Promise<Figure[]> {
  const { userData, password } = await context.crowd()
  giveToTestUser(userData)
  const app = await launch(context, userData, context.app)
  const window = await app.firstWindow()
  await window.getByLabel('Master password', { exact: true }).fill(password)
  await window.getByRole('button', { name: 'Unlock', exact: true }).click()
  await window.getByRole('button', { name: 'Lock', exact: true }).waitFor()
  const pid = app.process().pid ?? 0
  context.say('views: waiting for the backup and the checks that follow on an unlock')
  await settledWork(pid)
  await window.evaluate(installMeasures)

  await openDatabase(window, 'Company 000001')
  const search = await measureSearch(window)
  tell('search', search)
  const modes = await measureModes(window)
  tell('switch of mode', modes)
  const databases = await measureDatabases(window)
  tell('switch of database', databases)
  await openDatabase(window, 'Company 000001')
  const frames = await measureFrames(window)
  context.say(
    `views: of ${frames.total} frames late ${frames.table}, of ${frames.emptyTotal} of an empty scroller ${frames.empty}, at ${frames.budget.toFixed(1)} ms a frame`,
  )
  const memory = await settledMemory(pid)
  await app.close()
  const empty = await measureEmptyWindow(context)
  context.say(`views: ${memory.toFixed(0)} MiB, an empty window ${empty.toFixed(0)} MiB`)
  return [
    { name: 'search p95', value: percentile(search, 95), unit: 'ms', limit: 30 },
    { name: 'switch of mode p95', value: percentile(modes, 95), unit: 'ms', limit: 50 },
    { name: 'switch of database p95', value: percentile(databases, 95), unit: 'ms', limit: 50 },
    { name: 'frames dropped', value: Math.max(0, frames.table - frames.empty), unit: 'in 10 s', limit: 0 },
    { name: 'memory', value: memory / empty, unit: '× empty window', limit: 1.5 },
  ]

  function tell(what: string, values: readonly number[]): void {
    const figures = [50, 95, 100].map((percent) => percentile(values, percent).toFixed(0)).join(', ')
    context.say(`views: ${what}, ${values.length} times: median, p95 and longest ${figures} ms`)
  }
}

/** Held until Playwright is attached, as in the stories. */
async function launch(context: BenchContext, userData: string, app: string): Promise<ElectronApplication> {
  const heldApp = join(context.home, 'held-app')
  await cp(join(import.meta.dirname, '../e2e/held-app'), heldApp, { recursive: true })
  giveToTestUser(heldApp)
  return electron.launch({
    executablePath: context.electron,
    args: ['--disable-gpu', `--user-data-dir=${userData}`, heldApp],
    env: { ...process.env, LATCHKEY_APP: app },
    chromiumSandbox: true,
    timeout: 60_000,
  })
}

async function measureEmptyWindow(context: BenchContext): Promise<number> {
  const observedApp = join(context.home, 'empty-window')
  await cp(join(import.meta.dirname, 'observed-app'), observedApp, { recursive: true })
  const userData = join(context.home, 'empty-window-data')
  await cp(observedApp, userData, { recursive: true })
  for (const folder of [observedApp, userData]) giveToTestUser(folder)
  const app = await launch(context, userData, observedApp)
  await app.firstWindow()
  const memory = await settledMemory(app.process().pid ?? 0)
  await app.close()
  return memory
}

/** What `act` brings about in the part of the page that `selector` finds; undefined when nothing. */
async function measure(
  window: Page,
  type: 'keydown' | 'click',
  selector: string,
  act: () => Promise<void>,
): Promise<number | undefined> {
  await window.evaluate(
    ([type, selector]) => {
      globalThis.nextMeasure = globalThis.measures.next(type, selector)
    },
    [type, selector] as const,
  )
  await act()
  return (await window.evaluate(() => globalThis.nextMeasure)) ?? undefined
}

async function measureSearch(window: Page): Promise<number[]> {
  const taken: number[] = []
  for (const text of searches) {
    await window.keyboard.press('Control+k')
    await window.locator('[cmdk-list] [cmdk-item]').first().waitFor()
    for (const letter of text) {
      const one = await measure(window, 'keydown', '[cmdk-list]', () => window.keyboard.press(letter))
      if (one !== undefined) taken.push(one)
    }
    await window.keyboard.press('Escape')
    await window.locator('[cmdk-list]').waitFor({ state: 'detached' })
  }
  return taken
}

async function measureModes(window: Page): Promise<number[]> {
  const taken: number[] = []
  for (let count = 0; count < switches; count += 1) {
    const mode = count % 2 === 0 ? 'Live' : 'Test'
    const choice = window.getByRole('banner').getByRole('radio', { name: mode })
    taken.push(changed(await measure(window, 'click', ':has(> main)', () => choice.click())))
  }
  return taken
}

async function measureDatabases(window: Page): Promise<number[]> {
  const taken: number[] = []
  const rows = window.getByRole('tree', { name: 'Databases' }).getByRole('treeitem', { level: 2 })
  for (let count = 0; count < switches; count += 1) {
    const row = rows.nth(2 + (count % 7))
    taken.push(changed(await measure(window, 'click', ':has(> main)', () => row.click())))
  }
  return taken
}

function changed(milliseconds: number | undefined): number {
  if (milliseconds === undefined) throw new Error('Nothing came of a click.')
  return milliseconds
}

async function openDatabase(window: Page, name: string): Promise<void> {
  await window.getByRole('searchbox', { name: 'Find a database' }).fill(name)
  await window
    .getByRole('tree', { name: 'Databases' })
    .getByRole('treeitem', { name, level: 2 })
    .first()
    .click()
  await window.getByRole('searchbox', { name: 'Find a database' }).fill('')
  await window.getByRole('heading', { name }).waitFor()
}

async function measureFrames(window: Page) {
  const selector = ':has(> table[role=grid])'
  await window.locator(`${selector} [aria-rowindex]`).first().waitFor()
  const options = { milliseconds: scrollTurnMs, step: scrollStep }
  const scroll = (given: string) =>
    window.evaluate(([given, options]) => globalThis.measures.scroll(given, options), [
      given,
      options,
    ] as const)
  const table: number[] = []
  const empty: number[] = []
  for (let turn = 0; turn < scrollTurns; turn += 1) {
    const cover = await window.evaluate((given) => globalThis.measures.coverWithEmpty(given), selector)
    empty.push(...(await scroll(cover)))
    await window.evaluate(() => globalThis.measures.uncover())
    table.push(...(await scroll(selector)))
  }
  const budget = median(empty)
  const countLate = (gaps: readonly number[]) => gaps.filter((gap) => gap > lateFrame * budget).length
  return {
    budget,
    total: table.length,
    table: countLate(table),
    emptyTotal: empty.length,
    empty: countLate(empty),
  }
}
