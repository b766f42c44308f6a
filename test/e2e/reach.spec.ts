import { expect } from '@playwright/test'
import { test } from './fixtures'
import { look } from './look'
import { password, unlockVault } from './pages/vault-page'
import { openDatabase } from './pages/workspace-page'
import { prepareDemoVault, prepareReachVault } from './prepared-vaults'

test('one key for several companies: what it opens, what it lost, and what it should not open', async ({
  userData,
  launch,
  sandbox,
}) => {
  await prepareDemoVault(userData, sandbox)
  const app = await launch()
  const { window } = app
  const { milient } = sandbox
  const { user } = milient.keys.sandbox
  await unlockVault(window, 'latchkey demo')
  await openDatabase(window, 'Nordlys Arkitekter AS')
  await window.getByRole('row', { name: /Timesheet sync/ }).click()
  await window.getByRole('button', { name: 'More' }).click()
  await window.getByRole('menuitem', { name: 'Reach…' }).click()

  const dialog = window.getByRole('dialog', { name: 'Reach of Timesheet sync' })
  const cellOf = (company: string) => dialog.getByRole('row', { name: company }).getByRole('gridcell')
  await expect(cellOf('Nordlys Arkitekter AS')).toHaveText('Not tried')
  await dialog.getByRole('button', { name: 'Check reach' }).click()
  await expect(cellOf('Nordlys Arkitekter AS')).toHaveText('Opens')
  await expect(cellOf('Havglimt Rådgivning AS')).toHaveText('Opens')
  await expect(cellOf('Fjellheim Bygg AS')).toHaveText('Refused')

  milient.updateUser(user, { companies: ['nordlys'] })
  await dialog.getByRole('button', { name: 'Check reach' }).click()
  await expect(cellOf('Havglimt Rådgivning AS')).toHaveText('Refused')
  await cellOf('Havglimt Rådgivning AS').click()
  await expect(dialog.getByText(/Timesheet sync at Havglimt Rådgivning AS: refused \(403\)/)).toBeVisible()
  await window.keyboard.press('ArrowUp')
  await expect(cellOf('Fjellheim Bygg AS')).toBeFocused()
  await look(app, 'reach')
  await dialog.getByRole('button', { name: 'Close', exact: true }).first().click()

  // Another key is meant for the first company alone, and its user may open two.
  milient.updateUser(user, { companies: ['nordlys', 'havglimt'] })
  await window.getByRole('button', { name: 'Reach of the keys' }).click()
  const all = window.getByRole('dialog', { name: 'Reach at Milient Moment' })
  await all.getByLabel('Also where they are not meant').check()
  await all.getByRole('button', { name: 'Check reach' }).click()
  await window.getByRole('button', { name: 'Try them' }).click()
  const confirmation = window.getByRole('dialog', { name: /confirm/i })
  await confirmation.getByLabel('Master password').fill('latchkey demo')
  await confirmation.getByRole('button', { name: 'Confirm' }).click()
  await expect(all.getByText('Project import opens Havglimt Rådgivning AS.')).toBeVisible()
  const havglimt = all.getByRole('row', { name: 'Havglimt Rådgivning AS' }).getByRole('gridcell')
  await expect(havglimt.filter({ hasText: 'Opens, not meant' })).toHaveCount(1)
  await look(app, 'reach-all')
})

test('fifty keys and three hundred companies: only what is in sight is drawn, and a check is stopped', async ({
  userData,
  launch,
  sandbox,
}) => {
  await prepareReachVault(userData, password, sandbox)
  const { window } = await launch()
  await unlockVault(window)
  await openDatabase(window, 'Company 001')
  await window.getByRole('button', { name: 'Reach of the keys' }).click()
  const dialog = window.getByRole('dialog', { name: 'Reach at Milient Moment' })
  const grid = dialog.getByRole('grid', { name: 'Reach' })
  await expect(grid).toHaveAttribute('aria-rowcount', '301')
  await expect(grid).toHaveAttribute('aria-colcount', '51')
  expect(await grid.getByRole('gridcell').count()).toBeLessThan(1_000)

  await dialog.getByRole('button', { name: 'Check reach' }).click()
  await expect(dialog.getByText(/^[1-9]\d* of 15000$/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Stop' }).click()
  await expect(dialog.getByRole('button', { name: 'Check reach' })).toBeVisible()
  const first = grid.getByRole('row', { name: 'Company 001' }).getByRole('gridcell').first()
  await expect(first).toHaveText('Opens')

  await first.click()
  await window.keyboard.press('Control+End')
  await expect(grid.locator('[data-cell="299 49"]')).toBeFocused()
  await expect(dialog.getByText('Key 50 at Company 300: not tried.')).toBeVisible()
})
