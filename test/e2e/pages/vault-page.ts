import { expect, type Page } from '@playwright/test'
import type { RunningApp } from '../fixtures'

export const password = 'correct horse battery staple'

export async function createVault(window: Page, masterPassword = password): Promise<void> {
  await window.getByLabel('Master password', { exact: true }).fill(masterPassword)
  await window.getByLabel('Repeat master password').fill(masterPassword)
  await window.getByRole('button', { name: 'Create vault' }).click()
  await expect(window.getByRole('button', { name: 'Lock', exact: true })).toBeVisible()
}

/** Types the password and presses Unlock; what comes of it is the caller's to expect. */
export async function tryToUnlock(window: Page, masterPassword: string): Promise<void> {
  await window.getByLabel('Master password', { exact: true }).fill(masterPassword)
  await window.getByRole('button', { name: 'Unlock', exact: true }).click()
}

export async function unlockVault(window: Page, masterPassword = password): Promise<void> {
  await tryToUnlock(window, masterPassword)
  await expect(window.getByRole('button', { name: 'Lock', exact: true })).toBeVisible()
}

export async function lockVault(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Lock', exact: true }).click()
  await expect(window.getByRole('button', { name: 'Unlock', exact: true })).toBeVisible()
}

/** Both titles: the one of the page and the one that the system shows. */
export async function expectTitle({ electron, window }: RunningApp, title: string): Promise<void> {
  await expect(window).toHaveTitle(title)
  await expect
    .poll(() => electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
    .toBe(title)
}
