import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from './fixtures'
import { password } from './pages/vault-page'

test('the recovery kit is printed and written where the person chooses, and its code opens the vault', async ({
  app: { electron, window },
  userData,
}) => {
  const recoveryCode = await window.evaluate(async (password) => {
    const created = await latchkey.createVault({ password })
    if (!created.ok) throw new Error(created.error.message)
    return created.value.recoveryCode
  }, password)

  for (const format of ['pdf', 'text'] as const) {
    const path = join(userData, `kit.${format}`)
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    const saved = await window.evaluate((kit) => latchkey.saveRecoveryKit(kit), { recoveryCode, format })
    expect(saved).toEqual({ ok: true, value: { path } })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    const bytes = await readFile(path)
    if (format === 'pdf') {
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
      expect(bytes.length).toBeGreaterThan(5_000)
    } else expect(bytes.toString()).toContain(recoveryCode)
    expect(bytes.includes(password)).toBe(false)
  }
  // The window that printed is gone, and with it the page that had the code.
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

  // The page starts anew, and ends at the unlock screen.
  await window.evaluate(() => void setTimeout(() => latchkey.lockVault()))
  await expect(window.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible()
  const reopened = await window.evaluate(
    (code) => latchkey.unlockWithRecoveryCode({ recoveryCode: code, newPassword: 'another long password' }),
    recoveryCode,
  )
  expect(reopened).toMatchObject({ ok: true })
})
