import { expect, type Locator, type Page } from '@playwright/test'
import type { EnvironmentDraft } from '../../../src/shared/model/environment'
import { type Mode, modeNames } from '../../../src/shared/model/mode'

/** Makes a database without environments, and stays in its view. */
export async function createDatabase(
  window: Page,
  { provider, name }: { provider: string; name: string },
): Promise<void> {
  await window.getByRole('button', { name: 'New database' }).first().click()
  const dialog = window.getByRole('dialog', { name: 'New database' })
  await dialog.getByLabel('Provider').selectOption(provider)
  await dialog.getByLabel('Name').fill(name)
  for (const place of await dialog.getByLabel(/base URL$/).all()) await place.fill('')
  await save(dialog)
  await expect(window.getByRole('heading', { name })).toBeVisible()
}

/** Makes an environment of the database in view, through its settings. */
export async function createEnvironment(
  window: Page,
  environment: Pick<EnvironmentDraft, 'name' | 'mode' | 'baseUrl'> & { caCertificate: string },
): Promise<void> {
  await openTab(window, 'Settings')
  await window.getByRole('button', { name: 'New environment' }).click()
  const dialog = window.getByRole('dialog', { name: 'New environment' })
  await dialog.getByLabel('Name', { exact: true }).fill(environment.name)
  await dialog.getByRole('radio', { name: modeNames[environment.mode] }).click()
  await dialog.getByLabel('Base URL').fill(environment.baseUrl)
  await dialog.getByLabel('CA certificate').fill(environment.caCertificate)
  await save(dialog)
}

/** Pastes a key and saves what Latchkey made of it under a title. */
export async function pasteCredential(
  window: Page,
  { title, key }: { title: string; key: string },
): Promise<void> {
  await openTab(window, 'Credentials')
  await window.getByRole('button', { name: 'New credential' }).first().click()
  const dialog = window.getByRole('dialog', { name: 'New credential' })
  await dialog.getByLabel('Paste a key').fill(key)
  await dialog.getByLabel('Title').fill(title)
  await save(dialog)
}

export async function openDatabase(window: Page, name: string): Promise<void> {
  const tree = window.getByRole('tree', { name: 'Databases' })
  const search = window.getByRole('searchbox', { name: 'Find a database' })
  await expect(tree).toBeVisible()
  // Of many only those in sight are in the page.
  if (await search.isVisible()) await search.fill(name)
  // A favourite stands there twice.
  await tree.getByRole('treeitem', { name, level: 2 }).first().click()
  if (await search.isVisible()) await search.fill('')
  await expect(window.getByRole('heading', { name })).toBeVisible()
}

export async function openTab(window: Page, name: string): Promise<void> {
  await window.getByRole('tab', { name }).click()
}

export async function changeMode(window: Page, mode: Mode): Promise<void> {
  const choice = modeChoice(window, mode)
  await choice.click()
  await expect(choice).toBeChecked()
}

/** One half of the switch in the title bar. */
export function modeChoice(window: Page, mode: Mode): Locator {
  return window.getByRole('banner').getByRole('radio', { name: modeNames[mode] })
}

async function save(dialog: Locator): Promise<void> {
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(dialog).toBeHidden()
}

/** Opens a section of the settings of the vault. */
export async function openSettings(window: Page, section: string): Promise<void> {
  await window.getByRole('navigation').getByRole('button', { name: 'Settings' }).click()
  await window.getByRole('tab', { name: section }).click()
}
