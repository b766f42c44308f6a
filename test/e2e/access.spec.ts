import { expect, test } from './fixtures'
import { look } from './look'
import { compose, guardLine, response, send } from './pages/tester-page'
import { unlockVault } from './pages/vault-page'
import { openDatabase, openTab } from './pages/workspace-page'
import { prepareDemoVault } from './prepared-vaults'

test('a token is restricted to endpoints, and goes nowhere else', async ({ userData, launch, sandbox }) => {
  await prepareDemoVault(userData, sandbox)
  const app = await launch()
  const { window } = app
  await unlockVault(window, 'latchkey demo')
  await openDatabase(window, 'Harbour Hall')
  await window.getByRole('row', { name: /Event calendar/ }).click()
  const access = window.getByRole('region', { name: 'May be used for' })
  await expect(access).toContainText('All endpoints')
  await access.getByRole('button', { name: 'Edit endpoints' }).click()
  const dialog = window.getByRole('dialog', { name: 'Endpoints of Event calendar' })
  const available = dialog.getByRole('region', { name: 'Available' })
  const selected = dialog.getByRole('region', { name: /^Selected/ })

  await test.step('endpoints move from one pane to the other, and back', async () => {
    await expect(available.getByRole('heading', { name: 'OData' })).toBeVisible()
    await expect(available.getByRole('heading', { name: 'Enterprise' })).toBeVisible()
    await expect(available.getByRole('heading', { name: 'Elite' })).toBeHidden()
    await look(app, 'endpoints-all')
    await available.getByLabel('Search the available endpoints').fill('odata/events')
    await available.getByRole('button', { name: 'Allow GET /odata/Events' }).click()
    await expect(selected).toContainText('/odata/Events')
    await expect(available.getByLabel('Search the available endpoints')).toBeFocused()
    await available.getByLabel('Search the available endpoints').fill('')
    await available.getByRole('button', { name: 'Allow GET /odata/Functions' }).press('Enter')
    await expect(
      available.getByRole('button', { name: 'Allow GET /odata/PriceList', exact: true }),
    ).toBeFocused()
    await selected.getByRole('button', { name: 'Take back GET /odata/Functions' }).click()
    await dialog.getByLabel('Another endpoint').fill('no path')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(dialog.getByText('A path starts with /')).toBeVisible()
    await dialog.getByLabel('Another endpoint').fill('/Spaces/{OrganizationCode}')
    await dialog.getByRole('button', { name: 'Add', exact: true }).click()
    await expect(selected).toContainText('/Spaces/{OrganizationCode}')
    await look(app, 'endpoints-some')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(dialog).toBeHidden()
    await expect(access).toContainText('GET /odata/Events')
    await look(app, 'access')
  })

  const received = () => sandbox.momentus.received.length
  await test.step('another endpoint is refused, and allowed by a click', async () => {
    await compose(window, { method: 'GET', url: '/Organizations/', credential: 'Event calendar' })
    await expect(guardLine(window)).toContainText('This key may not be used for GET /Organizations.')
    const before = received()
    await send(window)
    await expect(response(window)).toContainText('Nothing has been sent')
    expect(received()).toBe(before)
    await look(app, 'endpoint-refused')
    await window.getByRole('button', { name: 'Allow this endpoint' }).click()
    await expect(selected).toContainText('GET /Organizations')
    await dialog.getByRole('button', { name: 'Save' }).click()
    await expect(guardLine(window)).toContainText('Will send')
    await send(window)
    await expect(response(window)).toContainText('200')
    expect(received()).toBe(before + 1)
  })

  await test.step('what the provider refuses is explained', async () => {
    await openDatabase(window, 'Harbour Hall')
    await compose(window, { method: 'GET', url: '/Spaces/10', credential: 'Partner access' })
    await send(window)
    await expect(response(window)).toContainText('Add the endpoint')
    await look(app, 'status-explained')
    await response(window).getByRole('button', { name: 'Show the credential' }).click()
    await expect(window.getByRole('region', { name: 'Partner access' })).toBeVisible()
  })
})

test('a key does what its grants permit', async ({ userData, launch, sandbox }) => {
  await prepareDemoVault(userData, sandbox)
  const app = await launch()
  const { window } = app
  await unlockVault(window, 'latchkey demo')
  await window
    .getByRole('treeitem', { name: /^Mail cluster ?,/ })
    .first()
    .click()
  const title = (await window.getByRole('row').nth(1).innerText()).split('\n')[0] ?? ''
  await window.getByRole('row').nth(1).click()
  await window.getByRole('button', { name: 'Edit grants' }).click()
  const dialog = window.getByRole('dialog', { name: `Grants of ${title}` })
  const known = dialog.getByRole('switch', { name: 'Its grants are known' })
  if (!(await known.isChecked())) await known.click()
  for (const grant of await dialog.getByRole('checkbox').all()) await grant.uncheck()
  await dialog.getByRole('checkbox', { name: 'View Templates', exact: true }).check()
  await look(app, 'grants')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(window.getByRole('region', { name: 'May be used for' })).toContainText('View Templates')

  await openTab(window, 'Requests')
  await compose(window, { method: 'GET', url: '/templates', credential: title })
  await expect(guardLine(window)).toContainText('Will send')
  await window.getByRole('textbox', { name: 'URL' }).fill('/transmissions')
  await expect(guardLine(window)).toContainText('None of the grants of this key permits GET /transmissions.')
  await window.getByRole('button', { name: 'Edit grants' }).click()
  await dialog.getByRole('checkbox', { name: 'View Transmissions', exact: true }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(guardLine(window)).toContainText('Will send')
})
