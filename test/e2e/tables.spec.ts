import { expect, test } from './fixtures'
import { look } from './look'
import { openDetails, saveCredential } from './pages/credential-page'
import { password, unlockVault } from './pages/vault-page'
import { openDatabase, openTab } from './pages/workspace-page'
import { prepareDemoVault, prepareLargeVault } from './prepared-vaults'

const demoPassword = 'latchkey demo'

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

  const header = window.getByRole('columnheader', { name: /Title/ })
  const before = (await header.boundingBox())?.width ?? 0
  await window.getByRole('button', { name: 'Title', exact: true }).focus()
  await window.keyboard.press('ArrowRight')
  await expect(window.getByRole('slider', { name: 'Width of Title' })).toBeFocused()
  await window.keyboard.press('ArrowUp')
  await expect(header).toHaveJSProperty('clientWidth', Math.round(before) + 16)

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

test('what is typed and not saved is not lost, and never overwrites what has changed meanwhile', async ({
  userData,
  launch,
  sandbox,
}) => {
  await prepareDemoVault(userData, sandbox)
  const app = await launch()
  const { window } = app
  await unlockVault(window, demoPassword)
  const company = sandbox.milient.companies[0]?.name ?? ''
  await openDatabase(window, company)
  const row = (title: string) => window.getByRole('row', { name: title })
  await row('Yearly report').focus()

  // In its place: Enter saves, what is wrong stands at the cell, Escape leaves it as it was.
  await window.keyboard.press('F2')
  const cell = window.getByRole('textbox', { name: 'Title' })
  await cell.fill('Timesheet sync')
  await cell.press('Enter')
  await expect(window.getByRole('alert').filter({ hasText: 'already has a credential called' })).toBeVisible()
  await look(app, 'table-edit')
  await cell.fill('Report of the year')
  await cell.press('Enter')
  await expect(row('Report of the year')).toBeFocused()

  const details = await openDetails(window, 'Report of the year')
  // Held, a secret shows; let go, it does not.
  const peek = details.getByRole('button', { name: 'Peek' })
  const shown = details.getByText('Key is shown and hides by itself.')
  await peek.hover()
  await window.mouse.down()
  await expect(shown).toBeVisible()
  await window.mouse.up()
  await expect(shown).toBeHidden()
  await peek.focus()
  await window.keyboard.down('Space')
  await expect(shown).toBeVisible()
  await window.keyboard.up('Space')
  await expect(shown).toBeHidden()
  await details.getByRole('button', { name: 'Copy' }).click()
  await expect(details.getByRole('button', { name: 'Copy' })).toContainText(/\d+ s/)
  await look(app, 'credential-copied')

  await details.getByRole('button', { name: 'Edit', exact: true }).click()
  const form = window.getByRole('dialog', { name: 'Edit Report of the year' })
  await form.getByLabel('Description').fill('For the board')
  await form.getByLabel('Key', { exact: true }).fill('typed-and-not-saved')
  await window.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await expect(details.getByText('Changes are not saved.')).toBeVisible()
  await expect(row('Report of the year')).toContainText('Not saved')
  await look(app, 'credential-draft')

  // The same field is changed elsewhere, and the vault locked.
  await details.getByRole('button', { name: 'Close details' }).click()
  await window.getByRole('button', { name: 'Columns' }).click()
  await window.getByRole('checkbox', { name: 'Description' }).check()
  await window.keyboard.press('Escape')
  await row('Report of the year').focus()
  await window.keyboard.press('F2')
  await window.keyboard.press('Tab')
  await window.getByRole('textbox', { name: 'Description' }).fill('For the auditors')
  await window.keyboard.press('Enter')
  await expect(row('Report of the year')).toContainText('For the auditors')
  await window.keyboard.press('ControlOrMeta+l')
  await unlockVault(window, demoPassword)
  await expect(window.getByRole('columnheader', { name: 'Description' })).toBeVisible()
  await row('Report of the year').click()
  await details.getByRole('button', { name: 'Continue' }).click()
  await expect(form.getByText('but for its secret')).toBeVisible()
  await expect(form.getByText('Description is “For the auditors” now.')).toBeVisible()
  await expect(form.getByLabel('Key', { exact: true })).toHaveValue('')
  await look(app, 'credential-conflict')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form.getByText('Say for each of these which is to stay')).toBeVisible()
  await form.getByRole('button', { name: 'Keep mine: Description' }).click()
  await saveCredential(form)
  await expect(details.getByText('For the board')).toBeVisible()
  await expect(row('Report of the year')).not.toContainText('Not saved')

  // A new one that was begun is there too, until it is discarded.
  await details.getByRole('button', { name: 'Close details' }).click()
  await window.getByRole('button', { name: 'New credential' }).click()
  const fresh = window.getByRole('dialog', { name: 'New credential' })
  await fresh.getByLabel('Title').fill('Begun')
  await fresh.getByLabel('Key', { exact: true }).fill('typed and remembered')
  await window.keyboard.press('Escape')
  await openTab(window, 'History')
  await openTab(window, 'Credentials')
  await expect(window.getByText('“Begun” is not saved yet.')).toBeVisible()
  await window.getByRole('button', { name: 'Continue' }).click()
  await expect(fresh.getByLabel('Title')).toHaveValue('Begun')
  await expect(fresh.getByLabel('Key', { exact: true })).toHaveValue('typed and remembered')
  await fresh.getByRole('button', { name: 'Cancel' }).click()
  await expect(window.getByText('“Begun” is not saved yet.')).toBeHidden()

  // All of them asked, one after the other.
  await row('Report of the year').focus()
  await window.keyboard.press('ControlOrMeta+a')
  await window.getByRole('button', { name: 'Check…' }).click()
  const checks = window.getByRole('dialog', { name: /^Check \d+ credentials$/ })
  await checks.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(checks.getByRole('status')).toContainText(/\d work, \d refused/)
  await expect(checks.getByRole('button', { name: 'Close' }).last()).toBeVisible()
  await look(app, 'table-check')
  // Other tables are arranged the same way.
  await checks.getByRole('button', { name: 'Close' }).last().click()
  await window.getByRole('button', { name: 'More acts' }).click()
  await window.getByRole('menuitem', { name: 'Delete' }).click()
  await window.getByRole('alertdialog').getByRole('button', { name: 'Yes, Delete' }).click()
  await expect(window.getByText(/credentials are in the trash/)).toBeVisible()
  for (const place of ['Trash', 'Audit log']) {
    await window.getByRole('navigation').getByRole('button', { name: place }).click()
    await expect(window.getByRole('heading', { name: place, level: 1 })).toBeVisible()
    await expect(window.getByRole('row').nth(1)).toBeVisible()
    await look(app, `table-${place.toLowerCase().replace(' ', '-')}`)
  }
  await window.getByRole('button', { name: 'Columns' }).click()
  await window.getByRole('checkbox', { name: 'Mode' }).uncheck()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('columnheader', { name: 'Mode' })).toBeHidden()
})
