import type { Locator, Page } from '@playwright/test'
import { openTab } from './workspace-page'

export interface Composed {
  readonly method: string
  readonly url: string
  readonly credential: string
}

/** Fills in method, address and credential of the database in view. */
export async function compose(window: Page, { method, url, credential }: Composed): Promise<void> {
  await openTab(window, 'Requests')
  await choose(window, 'Method', method)
  await window.getByRole('textbox', { name: 'URL' }).fill(url)
  await choose(window, 'Credential', credential)
}

export async function send(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Send' }).click()
}

export function response(window: Page): Locator {
  return window.getByRole('region', { name: 'Response' })
}

/** The line under the request that says what will be sent, or why it is refused. */
export function guardLine(window: Page): Locator {
  return window
    .getByRole('region', { name: 'Request' })
    .getByRole('status')
    .filter({ hasText: /Will send|Will ask|Refused/ })
}

async function choose(window: Page, label: string, option: string): Promise<void> {
  await window.getByRole('combobox', { name: label }).click()
  await window.getByRole('option', { name: option }).click()
}
