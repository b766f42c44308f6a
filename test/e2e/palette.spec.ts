import { expect, test } from './fixtures'
import { unlockVault } from './pages/vault-page'
import { modeChoice } from './pages/workspace-page'
import { prepareDemoVault } from './prepared-vaults'

test('everything is a few letters away, without the mouse', async ({ userData, launch, sandbox }) => {
  await prepareDemoVault(userData, sandbox)
  const { window } = await launch()
  await unlockVault(window, 'latchkey demo')
  const palette = window.getByRole('dialog', { name: 'Find and do' })

  await window.keyboard.press('Control+k')
  await expect(palette).toBeVisible()
  await window.keyboard.type('payr')
  await expect(palette.getByRole('option', { name: /Payroll bridge/ })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await window.keyboard.press('Enter')
  await expect(palette).toBeHidden()
  await expect(window.getByRole('region', { name: 'Payroll bridge' })).toBeVisible()
  await expect(modeChoice(window, 'live')).toBeChecked()

  await window.keyboard.press('Control+m')
  await expect(modeChoice(window, 'test')).toBeChecked()
  await window.keyboard.press('Control+k')
  await window.keyboard.type('acme AND (')
  await expect(palette.getByRole('status')).toContainText('Searched as plain text.')
  await expect(palette.getByRole('option', { name: /Acme Shop/ })).toBeVisible()
  await window.keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: 'Acme Shop' })).toBeVisible()
  await window.keyboard.press('Control+2')
  await expect(window.getByRole('tab', { name: 'Requests' })).toHaveAttribute('aria-selected', 'true')

  await window.keyboard.press('Control+k')
  await window.keyboard.type('keybo')
  await window.keyboard.press('Enter')
  const sheet = window.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet).toContainText('Lock the vault')
  await window.keyboard.press('Escape')
  await expect(sheet).toBeHidden()
  await window.getByRole('main').focus()
  await window.keyboard.press('?')
  await expect(sheet).toBeVisible()
})
