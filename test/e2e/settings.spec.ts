import { expect, test } from './fixtures'
import { look } from './look'
import { createVault } from './pages/vault-page'

test('every setting is found by a word of it, and Enter goes there', async ({ app }) => {
  const { window } = app
  await createVault(window)
  await window.keyboard.press('Control+,')
  const search = window.getByRole('searchbox', { name: 'Search the settings' })

  await expect(search).toBeVisible()
  const forward = window.getByRole('button', { name: 'Forward' })
  await forward.focus()
  await expect(forward).toBeFocused()
  await expect(window.getByRole('tooltip')).toContainText('this is the last that was shown')
  await expect(forward).toHaveAccessibleDescription(/this is the last that was shown/)

  const titles: string[] = []
  for (const tab of await window.getByRole('tab').all()) {
    await tab.click()
    const rows = window.getByRole('tabpanel').locator('section h2')
    await expect(rows.first()).toBeVisible()
    titles.push(...(await rows.allTextContents()))
  }
  expect(titles.length).toBeGreaterThan(20)
  for (const title of titles) {
    await search.fill(title)
    await expect(window.getByRole('listitem').filter({ hasText: title }).first()).toBeVisible()
  }

  await search.fill('dark')
  await look(app, 'settings-search')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('tab', { name: 'Appearance' })).toHaveAttribute('aria-selected', 'true')
  const theme = window.locator('section').filter({ has: window.getByRole('heading', { name: 'Theme' }) })
  await expect(theme).toBeFocused()
  await window.keyboard.press('Tab')
  await expect(theme.getByRole('radio', { name: 'System' })).toBeFocused()

  await search.fill('zebra')
  await expect(window.getByRole('status').filter({ hasText: 'zebra' })).toContainText(
    'No setting has “zebra”',
  )
  await search.fill('key')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('ArrowDown')
  await window.keyboard.press('Enter')
  await expect(window.getByRole('tab', { name: 'Security' })).toHaveAttribute('aria-selected', 'true')
})
