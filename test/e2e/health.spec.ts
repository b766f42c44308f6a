import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { readCalendar } from '../helpers/read-calendar'
import { expect, type RunningApp, test } from './fixtures'
import { look } from './look'
import { createVault, unlockVault } from './pages/vault-page'
import { modeChoice } from './pages/workspace-page'
import { prepareUnwellVault } from './prepared-vaults'

const password = 'to be looked after'

async function openHealth(window: Page): Promise<void> {
  await window.getByRole('button', { name: /^Health/ }).click()
  await expect(window.getByRole('heading', { name: 'Health', level: 1 })).toBeVisible()
}

function finding(window: Page, title: string): Locator {
  return window.getByRole('article', { name: title, exact: true })
}

/** Looking ends with a narrow window. */
async function widen({ electron, window }: RunningApp): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1400, 860))
  await window.waitForFunction(() => innerWidth === 1400)
}

async function chooseKind(window: Page, name: string): Promise<void> {
  await window.getByRole('navigation', { name: 'Kinds of findings' }).getByRole('button', { name }).click()
}

async function chooseFromMenu(window: Page, title: string, item: string): Promise<void> {
  await window.getByRole('button', { name: `More about ${title}` }).click()
  await window.getByRole('menuitem', { name: item }).click()
}

test('Health says what to do today, and each finding leads to what helps', async ({ userData, launch }) => {
  await prepareUnwellVault(userData, password)
  const app = await launch()
  const { electron, window } = app
  await unlockVault(window, password)
  await expect(
    window.getByRole('button', { name: /^Health ?, 10 urgent findings and warnings/ }),
  ).toBeVisible()
  await openHealth(window)
  await expect(window.getByText('13 findings')).toBeVisible()
  await expect(
    window.getByRole('img', { name: /^Score since .*it began at 34, was 31 at its lowest and is 48 now/ }),
  ).toBeVisible()
  await window.getByRole('button', { name: 'How it is counted' }).click()
  await expect(window.getByText(/One with an urgent finding counts nothing/)).toBeVisible()
  await look(app, 'health-findings')
  await widen(app)

  // Each kind says why it matters, and leads to what is done elsewhere too.
  await chooseKind(window, 'Plain HTTP')
  await expect(window.getByText('Everyone on the way can read the secret.')).toBeVisible()
  await finding(window, 'On premises').getByRole('button', { name: 'Edit address…' }).click()
  const environment = window.getByRole('dialog', { name: 'Environment On premises' })
  await environment.getByLabel('Base URL').fill('https://crm.example.com/api')
  await environment.getByRole('button', { name: 'Save' }).click()
  await expect(window.getByText('No finding fits')).toBeVisible()
  await window.getByRole('button', { name: 'Show everything' }).click()
  await expect(window.getByText('12 findings')).toBeVisible()

  await chooseKind(window, 'Never used')
  await finding(window, 'Unused key').getByRole('button', { name: 'Deactivate' }).click()
  await expect(finding(window, 'Unused key')).toHaveCount(0)
  await chooseKind(window, 'All findings')

  await finding(window, 'Refused key').getByRole('button', { name: 'Rotate…' }).click()
  await expect(window.getByRole('dialog', { name: 'Rotate Refused key' })).toBeVisible()
  await window.keyboard.press('Escape')
  await chooseKind(window, 'Hangs on a person')
  await finding(window, 'Key of a person').getByRole('button', { name: 'Edit…' }).click()
  const edit = window.getByRole('dialog', { name: /Key of a person/ })
  await edit.getByRole('checkbox', { name: /not a person/i }).check()
  await edit.getByRole('button', { name: 'Save' }).click()
  await expect(finding(window, 'Key of a person')).toHaveCount(0)
  await chooseKind(window, 'Opens more than meant')
  await finding(window, 'Wide key').getByRole('button', { name: 'Check reach…' }).click()
  await expect(window.getByRole('dialog', { name: /reach/i })).toContainText('Havn AS')
  await window.keyboard.press('Escape')
  await chooseKind(window, 'May do everything')
  await finding(window, 'Token for everything').getByRole('button', { name: 'Restrict…' }).click()
  await expect(window.getByRole('dialog')).toContainText('Token for everything')
  await window.keyboard.press('Escape')

  // What may stay so says why, and can be brought back.
  await chooseKind(window, 'Expired')
  await chooseFromMenu(window, 'Expired key', 'Dismiss…')
  const dismissal = window.getByRole('dialog', { name: 'Dismiss “Expired key”?' })
  await dismissal.getByRole('button', { name: 'Dismiss' }).click()
  await expect(dismissal).toContainText('Say why it may stay so')
  await dismissal.getByLabel('Why may it stay so?').fill('The partner is gone')
  await dismissal.getByRole('button', { name: 'Dismiss' }).click()
  await expect(finding(window, 'Expired key')).toHaveCount(0)
  await window.getByLabel('State').selectOption('dismissed')
  await expect(finding(window, 'Expired key')).toContainText(
    'Dismissed until it changes: The partner is gone',
  )
  await finding(window, 'Expired key').getByRole('button', { name: 'Bring back' }).click()
  await expect(finding(window, 'Expired key')).toHaveCount(0)
  await window.getByRole('button', { name: 'Show everything' }).click()

  await window.getByLabel('Mode of findings').selectOption('live')
  await expect(window.getByRole('article')).toHaveCount(2)
  await window.getByLabel('Mode of findings').selectOption('')
  await window.getByLabel('Provider', { exact: true }).selectOption('Milient Moment')
  await expect(window.getByRole('article')).toHaveCount(1)

  // The calendar, by the keyboard, and as a file.
  await window.getByRole('tab', { name: 'Calendar' }).click()
  await window.getByRole('button', { name: 'Today' }).click()
  const grid = window.getByRole('grid', { name: 'Ends of credentials' })
  await grid.getByRole('gridcell', { selected: true }).getByRole('button').focus()
  for (let days = 0; days < 5; days += 1) await window.keyboard.press('ArrowRight')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: /^Ending key/ })).toBeVisible()
  await look(app, 'health-calendar')
  await widen(app)
  const path = join(userData, 'ends.ics')
  await electron.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
  await window.getByRole('button', { name: 'Export .ics…' }).click()
  const confirmation = window.getByRole('dialog', { name: /it is you/i })
  await confirmation.getByLabel('Master password').fill(password)
  await confirmation.getByRole('button', { name: 'Confirm' }).click()
  await expect(window.getByText(`exported to ${path}`)).toBeVisible()
  const text = await readFile(path, 'utf8')
  const summaries = readCalendar(text).components.map(({ properties }) => properties.get('SUMMARY')?.value)
  expect(summaries).toContain('Ending key expires')
  expect(text).not.toMatch(/sk_|milient \d/)

  // What ends leads to its details, and what is used shows how often.
  await window.getByRole('button', { name: /^Ending key/ }).click()
  const details = window.getByRole('region', { name: 'Ending key' })
  await expect(details).toContainText('Nothing was sent with it in the last 30 days.')
  await expect(modeChoice(window, 'test')).toBeChecked()
  await window.getByRole('row', { name: /In order/ }).click()
  const used = window.getByRole('region', { name: 'In order' })
  await expect(
    used.getByRole('img', { name: /^In the last 30 days it was sent 60 times, 7 times without success/ }),
  ).toBeVisible()
  await used.getByRole('radio', { name: '90 days' }).click()
  await expect(used.getByRole('img', { name: /^In the last 90 days/ })).toBeVisible()
  await used.getByRole('heading', { name: 'Activity' }).scrollIntoViewIfNeeded()
  await look(app, 'health-activity')
})

test('a vault in which nothing is yet says what Health is for', async ({ app }) => {
  await createVault(app.window)
  await app.window.getByRole('button', { name: 'Health' }).click()
  await expect(app.window.getByRole('heading', { name: 'Nothing to look after yet' })).toBeVisible()
  await look(app, 'health-empty')
})
