import { expect, test } from './fixtures'
import { listViolations } from './pages/accessibility'
import { compose, guardLine, response, send } from './pages/tester-page'
import { unlockVault } from './pages/vault-page'
import { changeMode, modeChoice, openDatabase, openTab } from './pages/workspace-page'
import { prepareDemoVault } from './prepared-vaults'

test('a change in Live is asked about, kept from a database that is read only, and Live ends by itself', async ({
  userData,
  launch,
  sandbox,
}) => {
  await prepareDemoVault(userData, sandbox)
  const { window } = await launch()
  await window.clock.install()
  await unlockVault(window, 'latchkey demo')
  await openDatabase(window, 'Acme Shop')
  await changeMode(window, 'live')
  await compose(window, { method: 'POST', url: '/echo', credential: 'Secret key, Live' })
  // The servers are those of the stories before as well.
  const before = sandbox.payments.received.length
  const received = () => sandbox.payments.received.slice(before).filter(({ url }) => url === '/echo').length
  const question = window.getByRole('alertdialog', { name: 'Send this POST to Live?' })

  await test.step('it leaves only once it is said to be meant', async () => {
    await expect(guardLine(window)).toContainText('Will ask')
    await window.getByRole('textbox', { name: 'URL' }).press('Control+Enter')
    await expect(question).toContainText('Secret key, Live')
    await expect(question).toContainText(`POST ${sandbox.payments.baseUrl}/echo`)
    expect(await listViolations(window)).toEqual([])
    await window.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await expect(window.getByRole('textbox', { name: 'URL' })).toBeFocused()
    await send(window)
    // The focus stands on Cancel.
    await window.keyboard.press('Enter')
    await expect(question).toBeHidden()
    expect(received()).toBe(0)

    await send(window)
    await window.keyboard.press('Tab')
    await window.keyboard.press('Enter')
    await expect(response(window)).toContainText('200')
    expect(received()).toBe(1)
    await send(window)
    await expect(question).toBeVisible()
    await question.getByRole('button', { name: 'Cancel' }).click()
  })

  await test.step('one answer holds for ten minutes where that is chosen', async () => {
    await window.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
    await openTab(window, 'Live')
    await window.getByLabel('Ask before a change in Live').selectOption('Once in ten minutes')
    const confirmation = window.getByRole('dialog', { name: 'Confirm that it is you' })
    await confirmation.getByLabel('Master password', { exact: true }).fill('latchkey demo')
    await confirmation.getByRole('button', { name: 'Confirm' }).click()
    await expect(confirmation).toBeHidden()
    await openDatabase(window, 'Acme Shop')
    await openTab(window, 'Requests')
    await send(window)
    await question.getByRole('button', { name: 'Send POST' }).click()
    await expect(guardLine(window)).toContainText('Will send')
    await send(window)
    await expect.poll(received).toBe(3)
  })

  await test.step('nothing leaves where Live is read only', async () => {
    await openTab(window, 'Settings')
    await window.getByRole('switch', { name: 'Read only' }).click()
    await expect(window.getByRole('switch', { name: 'Read only' })).toBeChecked()
    await openTab(window, 'Requests')
    await expect(guardLine(window)).toContainText('Acme Shop is read only in Live')
    await send(window)
    await expect(response(window)).toContainText('Nothing has been sent')
    expect(received()).toBe(3)
  })

  await test.step('Live ends by itself, unless one stays', async () => {
    const stay = window.getByRole('button', { name: 'Stay in Live' })
    await expect(window.getByRole('timer', { name: 'Time left in Live' })).toContainText('Live ends in')
    await window.clock.fastForward('14:30')
    await expect(window.getByRole('timer', { name: 'Time left in Live' })).toContainText('Back to Test in')
    await stay.click()
    await expect(window.getByRole('timer', { name: 'Time left in Live' })).toContainText('Live ends in 1')
    await window.clock.fastForward('15:01')
    await expect(modeChoice(window, 'test')).toBeChecked()
    await expect(stay).toBeHidden()
    await expect(window.getByText('Back in Test')).toBeVisible()
    await expect(guardLine(window)).toContainText('This is a Live key')
  })
})
