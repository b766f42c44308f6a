import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { password } from './pages/vault-page'
import { modeChoice } from './pages/workspace-page'

test('vault, databases and the switch work from the keyboard alone', async ({ app }) => {
  const { window } = app
  const { keyboard } = window
  await expect(window.getByLabel('Master password', { exact: true })).toBeFocused()
  await keyboard.type(password)
  await tabTo(window, window.getByLabel('Repeat master password'))
  await keyboard.type(password)
  await keyboard.press('Enter')

  await tabTo(window, window.getByRole('button', { name: 'New database' }))
  await keyboard.press('Enter')
  const dialog = window.getByRole('dialog', { name: 'New database' })
  await tabTo(window, dialog.getByLabel('Provider'))
  await keyboard.type('Other')
  await tabTo(window, dialog.getByLabel('Name'))
  await keyboard.type('Nordlys AS')
  await tabTo(window, dialog.getByLabel('Test base URL'))
  await keyboard.type('https://sandbox.example.com/api')
  await keyboard.press('Enter')
  await expect(window.getByRole('heading', { name: 'Nordlys AS' })).toBeVisible()

  await tabTo(window, modeChoice(window, 'test'))
  await keyboard.press('ArrowRight')
  await expect(modeChoice(window, 'live')).toBeChecked()
  await keyboard.press('ArrowLeft')
  await expect(modeChoice(window, 'test')).toBeChecked()

  await tabTo(window, window.getByRole('tab', { name: 'Credentials' }))
  await keyboard.press('ArrowRight')
  await expect(window.getByRole('region', { name: 'Request' })).toBeVisible()

  await keyboard.press('Control+L')
  await expect(window.getByLabel('Master password', { exact: true })).toBeFocused()
  await keyboard.type(password)
  await keyboard.press('Enter')
  await expect(window.getByRole('button', { name: 'Lock', exact: true })).toBeVisible()
})

/** Presses Tab until the element has the focus; a round through a window has far fewer stops than this. */
async function tabTo(window: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 60; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await window.keyboard.press('Tab')
  }
  await expect(target).toBeFocused()
}
