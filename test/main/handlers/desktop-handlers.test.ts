import { expect, test, vi } from 'vitest'
import { createDesktopHandlers } from '../../../src/main/handlers/desktop-handlers'
import { builtInProviders } from '../../../src/shared/providers'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { successOf } from '../../helpers/temporary-vault'
import { usualPreferences } from '../../helpers/usual-preferences'

const known = builtInProviders.flatMap(({ links }) => links.map(({ url }) => url))

async function build() {
  const openBrowser = vi.fn<(url: string) => Promise<void>>(async () => undefined)
  const preferences = usualPreferences(await temporaryFolder())
  return { openBrowser, handlers: createDesktopHandlers({ preferences, openBrowser }) }
}

test('a page that came with the app is opened in the browser', async () => {
  const { handlers, openBrowser } = await build()
  for (const url of known) successOf(await handlers.openLink({ url }))
  expect(openBrowser.mock.calls.map(([url]) => url)).toEqual(known)
})

test.each([
  'https://example.com/?what-the-page-knows',
  `${known[0]}?more`,
  `${known[0]}#more`,
  'file:///etc/passwd',
  'javascript:alert(1)',
  '',
])('%s is none, and is not opened', async (url) => {
  const { handlers, openBrowser } = await build()
  expect(await handlers.openLink({ url })).toMatchObject({ ok: false, error: { code: 'act-refused' } })
  expect(openBrowser).not.toHaveBeenCalled()
})

test('where there is no browser, the address is said', async () => {
  const { handlers, openBrowser } = await build()
  openBrowser.mockRejectedValue(new Error('no browser'))
  const [url = ''] = known
  expect(await handlers.openLink({ url })).toMatchObject({
    ok: false,
    error: { message: expect.stringContaining(url) },
  })
})
