import { expect, type Locator, type Page } from '@playwright/test'
import { openTab } from './workspace-page'

/** Opens the form of a new credential for the database in view. */
export async function openNewCredential(window: Page): Promise<Locator> {
  await openTab(window, 'Credentials')
  await window.getByRole('button', { name: 'New credential' }).first().click()
  return window.getByRole('dialog', { name: 'New credential' })
}

export async function saveCredential(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
}

/** Shows a credential of the database in view beside the table. */
export async function openDetails(window: Page, title: string): Promise<Locator> {
  await openTab(window, 'Credentials')
  const details = window.getByRole('region', { name: title })
  if (!(await details.isVisible())) await window.getByRole('row', { name: title }).click()
  await expect(details).toBeVisible()
  return details
}

/** An act of the menu of the details. */
export async function chooseAct(details: Locator, act: string): Promise<void> {
  await details.getByRole('button', { name: 'More' }).click()
  await details.page().getByRole('menuitem', { name: act, exact: true }).click()
}

/** Sends the provider's check with the credential, and waits for what it says. */
export async function checkCredential(details: Locator, expected: string): Promise<void> {
  await details.getByRole('button', { name: 'Check', exact: true }).click()
  await expect(details.getByRole('status').filter({ hasText: expected })).toBeVisible()
}

/** Says of a credential that its provider does not take it any more. */
export async function markRevoked(details: Locator): Promise<void> {
  await chooseAct(details, 'Mark as revoked…')
  await details.page().getByRole('alertdialog').getByRole('button', { name: 'Mark as revoked' }).click()
  await expect(details.getByText('Revoked', { exact: true }).first()).toBeVisible()
}
