import { writeFile } from 'node:fs/promises'
import { expect, type RunningApp, test } from './fixtures'
import { look } from './look'
import { listViolations } from './pages/accessibility'
import { compose, response, send } from './pages/tester-page'
import { expectTitle, lockVault, password, unlockVault } from './pages/vault-page'
import { changeMode, modeChoice, openDatabase, openTab } from './pages/workspace-page'
import { prepareCrowdedVault, prepareDemoVault } from './prepared-vaults'

test('home leads on: to what needs attention, was used or looked at, and takes a key from anywhere', async ({
  userData,
  launch,
  sandbox,
}) => {
  await prepareDemoVault(userData, sandbox)
  const app = await launch()
  const { window } = app
  await unlockVault(window, 'latchkey demo')
  const main = window.getByRole('main')
  const section = (name: string) => main.getByRole('region', { name })
  await expect(main.getByRole('heading', { name: 'Home' })).toBeVisible()
  await expect(section('Needs attention')).toContainText('Yearly report')
  await expect(section('Credentials used lately')).toContainText('Nothing was sent yet')

  await openDatabase(window, 'Opera House')
  await openDatabase(window, 'Acme Shop')
  await window.getByRole('button', { name: 'Add to favourites' }).click()
  await compose(window, { method: 'GET', url: '/echo?amount=200', credential: 'Secret key, Test' })
  await send(window)
  await expect(response(window)).toContainText('200')
  await window.getByRole('button', { name: 'Home' }).click()
  await expect(section('Favourites')).toContainText('Acme Shop')
  await expect(section('Recent databases')).toContainText('Opera House')
  await look(app, 'home')
  await section('Credentials used lately')
    .getByRole('button', { name: /^Secret key, Test/ })
    .click()
  await expect(window.getByRole('region', { name: 'Secret key, Test' })).toBeVisible()

  await window.getByRole('button', { name: 'Home' }).click()
  await main.getByRole('button', { name: 'Paste a key' }).click()
  const question = window.getByRole('dialog', { name: 'Paste a key' })
  await question
    .getByRole('textbox', { name: 'Key' })
    .fill(`Authorization: Bearer sk_test_${'7Kd'.repeat(14)}`)
  await expect(question).toContainText('Recognised: Secret key of Moment payments')
  await look(app, 'paste-a-key')
  await question.getByRole('button', { name: 'Next' }).click()
  const form = window.getByRole('dialog', { name: 'New credential' })
  await form.getByLabel('Title').fill('From the clipboard')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(window.getByRole('heading', { name: 'Acme Shop', level: 1 })).toBeVisible()
  await expect(window.getByRole('row', { name: /From the clipboard/ })).toBeVisible()

  await test.step('or to a database that it makes', async () => {
    await window.getByRole('button', { name: 'Home' }).click()
    await main.getByRole('button', { name: 'Paste a key' }).click()
    await question.getByRole('textbox', { name: 'Key' }).fill(`sk_${'7Kd'.repeat(14)}`)
    await question.getByLabel('Database').selectOption('A new database…')
    await question.getByRole('button', { name: 'Next' }).click()
    await expect(question.getByLabel('Provider')).toHaveValue('moment-payments')
    await expect(question.getByRole('radio', { name: 'Live' })).toBeChecked()
  })
})

test('a database is marked by colour, icon and tags, and found by them', async ({
  userData,
  launch,
  sandbox,
}) => {
  await prepareDemoVault(userData, sandbox)
  const app = await launch()
  const { window } = app
  await unlockVault(window, 'latchkey demo')
  await openDatabase(window, 'Harbour Hall')
  await openTab(window, 'Settings')
  await window.getByTitle('Teal').click()
  await window.getByTitle('Ship').click()
  await expect(window.getByRole('radio', { name: 'Ship' })).toBeChecked()
  await window.getByLabel('Tags', { exact: true }).fill('winter, concert')
  await window.getByRole('button', { name: 'Save' }).click()
  await expect(window.getByText('Harbour Hall saved')).toBeVisible()
  await expect(window.getByRole('main').getByTitle('winter, concert')).toBeVisible()
  await look(app, 'database-looks')
  await window.getByRole('searchbox', { name: 'Find a database' }).fill('winter')
  await expect(window.getByRole('treeitem', { level: 2 })).toHaveCount(1)
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: 'Harbour Hall', level: 1 })).toBeVisible()
})

test('the window comes back as it was left, after a lock and after a restart, and always in Test', async ({
  userData,
  launch,
  sandbox,
}) => {
  await prepareDemoVault(userData, sandbox)
  const first = await launch()
  const { window } = first
  await unlockVault(window, 'latchkey demo')
  await window.getByRole('treeitem', { name: /^Milient Moment/, level: 1 }).click()
  await openDatabase(window, 'Acme Shop')
  await openTab(window, 'Variables')
  const measure = async () =>
    Math.round((await window.getByRole('navigation').boundingBox())?.width ?? Number.NaN)
  const usual = await measure()
  await window.getByRole('separator', { name: 'Width of the sidebar' }).press('ArrowRight')
  await expect.poll(measure).toBeGreaterThan(usual)
  const wider = await measure()
  await changeMode(window, 'live')
  await expectTitle(first, '● LIVE – vault – Latchkey')
  await lockVault(window)
  await expectTitle(first, 'vault – Latchkey')

  await unlockVault(window, 'latchkey demo')
  await expectLeft(first)
  expect(await measure()).toBe(wider)
  await window.keyboard.press('Control+b')
  await expect(window.getByRole('tree')).toBeHidden()
  await lockVault(window)
  await first.electron.close()

  const second = await launch()
  await unlockVault(second.window, 'latchkey demo')
  await expect(second.window.getByRole('tab', { name: 'Variables' })).toHaveAttribute('aria-selected', 'true')
  await expect(second.window.getByRole('tree')).toBeHidden()
  await look(second, 'rail')
  await second.window.keyboard.press('Control+b')
  await expectLeft(second)

  async function expectLeft(app: RunningApp) {
    await expect(app.window.getByRole('heading', { name: 'Acme Shop', level: 1 })).toBeVisible()
    await expect(app.window.getByRole('tab', { name: 'Variables' })).toHaveAttribute('aria-selected', 'true')
    await expect(modeChoice(app.window, 'test')).toBeChecked()
    await expectTitle(app, '○ TEST – vault – Latchkey')
    await expect(app.window.getByRole('treeitem', { name: /^Milient Moment/ })).toHaveAttribute(
      'aria-expanded',
      'false',
    )
  }
})

test('three hundred databases are reached by field, arrows and letters, and only those in sight are drawn', async ({
  userData,
  launch,
}) => {
  await prepareCrowdedVault(userData, password, { databases: 300, credentials: 600, exchanges: 0 })
  const app = await launch()
  const { window } = app
  const { keyboard } = window
  await unlockVault(window)
  const tree = window.getByRole('tree', { name: 'Databases' })
  const focused = tree.locator(':focus')
  await expect(tree.getByRole('treeitem', { name: /^Company 000001/ })).toBeVisible()
  expect(await tree.getByRole('treeitem').count()).toBeLessThan(60)
  await look(app, 'crowded-vault')

  await window.getByRole('searchbox', { name: 'Find a database' }).press('ArrowDown')
  await expect(focused).toContainText('Moment payments')
  await keyboard.press('End')
  await expect(focused).toContainText('Company 000300')
  expect(await tree.getByRole('treeitem').count()).toBeLessThan(60)
  await keyboard.press('Home')
  await keyboard.type('company 000150')
  await expect(focused).toContainText('Company 000150')
  await keyboard.press('ContextMenu')
  await expect(window.getByRole('menuitem', { name: 'Open', exact: true })).toBeFocused()
  await keyboard.type('add')
  await expect(window.getByRole('menuitem', { name: 'Add to favourites' })).toBeFocused()
  await keyboard.press('Enter')
  await expect(focused).toContainText('Company 000150')
  await keyboard.press('Home')
  await expect(focused).toContainText('Favourites')
  await keyboard.press('ArrowRight')
  await keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: 'Company 000150' })).toBeVisible()
  await expect(focused).toHaveAttribute('aria-current', 'page')

  await test.step('back and forward', async () => {
    await openTab(window, 'Variables')
    await keyboard.press('Alt+ArrowLeft')
    await expect(window.getByRole('tab', { name: 'Credentials' })).toHaveAttribute('aria-selected', 'true')
    await window.getByRole('button', { name: 'Back', exact: true }).click()
    await expect(window.getByRole('heading', { name: 'Home' })).toBeVisible()
    await keyboard.press('Alt+ArrowRight')
    await keyboard.press('Alt+ArrowRight')
    await expect(window.getByRole('tab', { name: 'Variables' })).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('at twice the size there is a rail, and nothing is cut off', async () => {
    await app.electron.evaluate(({ BrowserWindow }) => {
      const [shown] = BrowserWindow.getAllWindows()
      shown?.setContentSize(1360, 860)
      shown?.webContents.setZoomFactor(2)
    })
    await expect(tree).toBeHidden()
    await expect(window.getByRole('navigation').getByRole('button', { name: 'Home' })).toBeVisible()
    await expect(modeChoice(window, 'live')).toBeInViewport({ ratio: 1 })
    await expect(window.getByRole('button', { name: 'Lock', exact: true })).toBeInViewport({ ratio: 1 })
    const image = await app.electron.evaluate(async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.capturePage())?.toPNG().toString('base64'),
    )
    await writeFile('test-results/screenshots/crowded-vault-zoomed.png', image ?? '', 'base64')
    expect(await listViolations(window)).toEqual([])
  })
})
