import { expect, test } from './fixtures'
import { look } from './look'
import { password, unlockVault } from './pages/vault-page'
import { modeChoice } from './pages/workspace-page'
import { prepareCrowdedVault, prepareDemoVault } from './prepared-vaults'

test('everything is found in one place, narrowed down, and opened without the mouse', async ({
  userData,
  launch,
  sandbox,
}) => {
  await prepareDemoVault(userData, sandbox)
  const app = await launch()
  const { window } = app
  await unlockVault(window, 'latchkey demo')

  await window.keyboard.press('Control+Shift+f')
  const field = window.getByRole('combobox', { name: 'Search the vault' })
  await expect(field).toBeFocused()
  const results = window.getByRole('listbox', { name: 'Results' })
  await window.keyboard.type('payr')
  const payroll = results.getByRole('option', { name: /Payroll bridge/ })
  await expect(payroll).toHaveAttribute('aria-selected', 'true')
  await expect(payroll.locator('mark')).toHaveText('Payr')
  await expect(window.getByRole('status').filter({ hasText: /1 credential/ })).toHaveCount(1)
  await look(app, 'search')

  await window.keyboard.press('Control+Enter')
  await expect(window.getByRole('region', { name: 'Payroll bridge' })).toBeVisible()
  await look(app, 'search-beside')
  await window.keyboard.press('Escape')
  await window.keyboard.press('Escape')
  await expect(field).toHaveValue('')

  await window.keyboard.type('mode:live ')
  const chip = window.getByRole('button', { name: 'Remove filter: Live' })
  await expect(chip).toBeVisible()
  await expect(field).toHaveValue('')
  await window.keyboard.type('payroll AND (')
  await expect(window.getByRole('status').filter({ hasText: 'Searched as plain text.' })).toBeVisible()
  await expect(payroll).toBeVisible()
  await look(app, 'search-as-text')
  await field.fill('')
  await window.keyboard.press('Backspace')
  await expect(chip).toBeHidden()

  await window.getByRole('combobox', { name: 'Add a filter' }).click()
  await window.keyboard.type('expires within 30')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('button', { name: 'Remove filter: Expires within 30 days' })).toBeVisible()
  await field.fill('paryoll')
  await window.getByRole('button', { name: 'Remove filter: Expires within 30 days' }).click()
  await expect(window.getByText('this has “payroll”')).toBeVisible()
  await window.getByRole('button', { name: 'How to search' }).click()
  await look(app, 'search-help')
  await window.keyboard.press('Escape')
  await field.focus()
  await expect(payroll).toHaveAttribute('aria-selected', 'true')
  // Enter right behind the last letter means what that finds.
  await field.fill('fjell')
  await expect(results.getByRole('option', { name: /Fjellheim Bygg/ }).first()).toBeVisible()
  await field.fill('payroll')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('region', { name: 'Payroll bridge' })).toBeVisible()
  await expect(modeChoice(window, 'live')).toBeChecked()
})

test('what was sent from all databases is one history', async ({ userData, launch }) => {
  await prepareCrowdedVault(userData, password, { databases: 3, credentials: 6, exchanges: 300 })
  const app = await launch()
  const { window } = app
  await unlockVault(window)
  await window.keyboard.press('Control+Shift+h')
  await expect(window.getByRole('heading', { name: 'History', level: 1 })).toBeVisible()
  const table = window.getByRole('table', { name: 'History' })
  const first = table.getByRole('row').nth(1)
  await expect(first).toContainText('/customers/300')
  await look(app, 'history-of-all')
  await first.click()
  await expect(async () => {
    await window.keyboard.press('End')
    await expect(table.getByRole('row', { name: /customers\/1 / })).toBeVisible({ timeout: 1_000 })
  }).toPass()
  await window.keyboard.press('Escape')

  await window.getByRole('searchbox', { name: 'Search the history' }).fill('customers AND 42')
  await expect(first).toContainText('/customers/42')
  await window.getByRole('combobox', { name: 'Method' }).selectOption('DELETE')
  await expect(window.getByText('No exchange fits')).toBeVisible()
  await window.getByRole('button', { name: 'Clear the filters' }).click()
  await window.getByRole('combobox', { name: 'Database' }).click()
  await window.getByRole('option', { name: 'Company 000002' }).click()
  await window.getByRole('searchbox', { name: 'Search the history' }).fill('')
  await expect(first).toContainText('Company 000002')
  await first.click()
  await expect(window.getByRole('region', { name: 'Exchange' })).toBeVisible()
  await look(app, 'history-of-all-details')
  await window.getByRole('button', { name: 'Open in tester' }).click()
  await expect(window.getByRole('heading', { name: 'Company 000002' })).toBeVisible()
})
