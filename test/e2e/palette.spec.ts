import { expect, test } from './fixtures'
import { look } from './look'
import { unlockVault } from './pages/vault-page'
import { modeChoice } from './pages/workspace-page'
import { prepareDemoVault } from './prepared-vaults'

test('everything is a few letters away, without the mouse', async ({ userData, launch, sandbox }) => {
  await prepareDemoVault(userData, sandbox)
  const app = await launch()
  const { window } = app
  await unlockVault(window, 'latchkey demo')
  const palette = window.getByRole('dialog', { name: 'Find and do' })
  const option = (name: RegExp) => palette.getByRole('option', { name })

  await window.keyboard.press('Control+k')
  await expect(palette).toBeVisible()
  await window.keyboard.type('payr')
  await expect(option(/Payroll bridge/)).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  const details = window.getByRole('region', { name: 'Payroll bridge' })
  await expect(details).toBeVisible()
  await expect(modeChoice(window, 'live')).toBeChecked()

  await window.keyboard.press('Control+k')
  await expect(option(/Use in request · Payroll bridge/)).toBeVisible()
  await look(app, 'palette-in-view')
  await window.keyboard.type('edit payroll')
  await expect(option(/Edit · Payroll bridge/)).toHaveAttribute('aria-selected', 'true')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('dialog', { name: 'Edit Payroll bridge' })).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('dialog')).toBeHidden()

  await window.keyboard.press('Control+m')
  await expect(modeChoice(window, 'test')).toBeChecked()
  await window.keyboard.press('Control+k')
  await window.keyboard.type('acme AND (')
  await expect(palette.getByRole('status')).toContainText('Searched as plain text.')
  await expect(option(/Acme Shop/).first()).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: 'Acme Shop' })).toBeVisible()
  await window.keyboard.press('Control+2')
  await expect(window.getByRole('tab', { name: 'Requests' })).toHaveAttribute('aria-selected', 'true')

  // Initials, and a database that was chosen before comes first.
  await window.keyboard.press('Control+k')
  await window.keyboard.type('fba')
  await expect(option(/Fjellheim Bygg AS/).first()).toHaveAttribute('aria-selected', 'true')
  await look(app, 'palette-initials')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: 'Fjellheim Bygg AS' })).toBeVisible()
  await window.keyboard.press('Control+k')
  await expect(palette.getByRole('option').nth(5)).toContainText('Fjellheim Bygg AS')

  await window.keyboard.type('keybo')
  await window.keyboard.press('Enter')
  const sheet = window.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toContainText('Lock the vault')
  await look(app, 'shortcuts')
  await window.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await window.getByRole('main').focus()
  await window.keyboard.press('?')
  await expect(sheet).toBeVisible()
  await window.keyboard.press('Escape')

  // From the palette to all that is found.
  await window.keyboard.press('Control+k')
  await window.keyboard.type('payroll')
  await expect(option(/Show all results for “payroll”/)).toBeVisible()
  await window.keyboard.press('Control+Shift+f')
  await expect(window.getByRole('combobox', { name: 'Search the vault' })).toHaveValue('payroll')
})
