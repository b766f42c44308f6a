import { expect, test } from './fixtures'
import { look } from './look'
import { password, unlockVault } from './pages/vault-page'
import { openDatabase } from './pages/workspace-page'
import { prepareLargeVault } from './prepared-vaults'

test('ten thousand credentials are arranged, found and marked without loading them', async ({
  userData,
  launch,
}) => {
  await prepareLargeVault(userData, password, 10_000)
  const app = await launch()
  const { window } = app
  await unlockVault(window)
  await openDatabase(window, 'Nordlys AS')
  const rows = window.getByRole('row')
  await expect(window.getByRole('row', { name: /Key 000001/ })).toBeVisible()
  await expect(window.getByText('10,000 credentials')).toBeVisible()

  await window.getByRole('button', { name: 'Title', exact: true }).click()
  await expect(window.getByRole('columnheader', { name: /Title/ })).toHaveAttribute('aria-sort', 'descending')
  await expect(rows.nth(1)).toContainText('Key 010000')
  await rows.nth(1).click()
  await window.keyboard.press('End')
  await expect(window.getByRole('row', { name: /Key 000001/ })).toBeVisible()
  expect(await rows.count()).toBeLessThan(100)

  await window.getByRole('button', { name: 'Columns' }).click()
  const menu = window.getByRole('dialog', { name: 'Columns' })
  await menu.getByRole('checkbox', { name: 'Tags' }).check()
  await menu.getByRole('button', { name: 'Move State up' }).click()
  await menu.getByRole('radio', { name: 'Compact' }).click()
  await look(app, 'table-columns')
  await window.keyboard.press('Escape')
  await expect(window.getByRole('columnheader', { name: /Tags/ })).toBeVisible()
})
