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

  const bar = window.getByRole('region', { name: 'Acts on the selected credentials' })
  await window.getByRole('button', { name: 'Close details' }).click()
  await window.keyboard.press('Home')
  await expect(rows.nth(1)).toContainText('Key 010000')
  await rows.nth(1).click({ modifiers: ['ControlOrMeta'] })
  await rows.nth(3).click({ modifiers: ['Shift'] })
  await rows.nth(5).click({ modifiers: ['ControlOrMeta'] })
  await expect(bar.getByRole('status')).toHaveText('4 selected')
  await bar.getByRole('button', { name: 'Tag' }).click()
  const tags = window.getByRole('dialog', { name: 'Tags of 4 credentials' })
  await tags.getByLabel('Tag', { exact: true }).fill('nightly')
  await look(app, 'table-tags')
  await window.keyboard.press('Enter')
  await expect(window.getByText('4 credentials tagged “nightly”')).toBeVisible()
  await expect(rows.nth(1)).toContainText('nightly')

  await rows.nth(1).focus()
  await window.keyboard.press('ControlOrMeta+a')
  await expect(bar.getByRole('status')).toHaveText('10,000 selected')
  await bar.getByRole('button', { name: 'Deactivate' }).click()
  await expect(window.getByText('10,000 credentials are deactivated')).toBeVisible()
  await bar.getByRole('button', { name: 'Tag' }).click()
  await window.getByLabel('Tag', { exact: true }).fill('nightly')
  await window.keyboard.press('Enter')
  const leftOut = window.getByRole('dialog', { name: '4 credentials were left out' })
  await expect(leftOut).toContainText('It has this tag already.')
  await leftOut.getByRole('button', { name: 'Close' }).last().click()
  await look(app, 'table-selection')
  await rows.nth(1).focus()
  await window.keyboard.press('Escape')
  await expect(bar).toBeHidden()
})
