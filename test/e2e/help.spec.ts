import { expect, test } from './fixtures'
import { look } from './look'
import { createVault, lockVault } from './pages/vault-page'

test('the help answers before there is a vault, while it is open and while it is locked', async ({ app }) => {
  const { window, electron } = app
  const help = window.getByRole('dialog', { name: 'Help' })
  const article = help.getByRole('article')
  await expect(window.getByRole('button', { name: 'Create vault' })).toBeVisible()
  await window.keyboard.press('F1')
  await expect(article).toContainText('The first minute')
  await look(app, 'help')

  await help.getByRole('searchbox').fill('forgotten passw')
  await expect(help.getByRole('status')).toContainText('Found in')
  await look(app, 'help-search')
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(article.getByRole('heading', { name: 'When the password is forgotten' })).toBeFocused()
  await help.getByRole('searchbox').fill('zebra')
  await expect(help.getByRole('status')).toContainText('Nothing in the help has “zebra” in it.')
  await help.getByRole('searchbox').fill('')
  await help.getByRole('button', { name: 'Test and Live' }).click()
  const picture = article.getByRole('img')
  await expect(picture).toBeVisible()
  expect(
    await picture.evaluate((image) => image instanceof HTMLImageElement && image.naturalWidth),
  ).toBeGreaterThan(0)
  await window.keyboard.press('Escape')
  await expect(help).toBeHidden()

  await createVault(window)
  await window.keyboard.press('Control+k')
  await window.keyboard.type('how')
  await window.keyboard.press('Enter')
  await help.getByRole('button', { name: 'Keyboard shortcuts' }).click()
  await expect(article.getByRole('row', { name: 'Ctrl+L Lock the vault' })).toBeVisible()
  await window.keyboard.press('Escape')
  await lockVault(window)

  await electron.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help')?.click())
  await expect(article).toContainText('The first minute')
})

test('a link of the help leads to the browser, by way of main', async ({ app }) => {
  const { window, electron } = app
  await electron.evaluate(({ shell }) => {
    shell.openExternal = async (url) => void Reflect.set(globalThis, 'opened', url)
  })
  await expect(window.getByRole('button', { name: 'Create vault' })).toBeVisible()
  await window.getByRole('button', { name: 'Help' }).click()
  const help = window.getByRole('dialog', { name: 'Help' })
  await help.getByRole('button', { name: 'Providers' }).click()
  await help.getByRole('button', { name: /Moloni ON API/ }).click()
  await expect
    .poll(() => electron.evaluate(() => Reflect.get(globalThis, 'opened')))
    .toBe('https://docs.molonion.pt/guides/gettingStarted')
  await expect(help).toBeVisible()
})
