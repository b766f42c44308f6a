import { randomBytes } from 'node:crypto'
import { rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { findSecretInFiles } from '../helpers/scan-files'
import { listForms } from '../helpers/secret-forms'
import { listCrossings, recordCrossings } from './crossing-messages'
import { expect, test } from './fixtures'
import { compose, response, send } from './pages/tester-page'
import { createVault, lockVault, unlockVault } from './pages/vault-page'
import {
  createDatabase,
  createEnvironment,
  openDatabase,
  openTab,
  pasteCredential,
} from './pages/workspace-page'

/** Ways in which the server sends back what it got; see `test/sandbox/echo.ts`. */
const echoes = [
  '',
  '/authorization/plain',
  '/authorization/base64',
  '/authorization/hex',
  '/authorization/percent',
]

test('a secret that is used is in no file, no message and nowhere in the page', async ({
  app,
  sandbox,
  userData,
}) => {
  const begun = Date.now()
  const { electron, window } = app
  const canary = `sk_test_${randomBytes(18).toString('hex')}`
  const { baseUrl, received } = sandbox.payments

  await recordCrossings(electron)
  await createVault(window)
  await createDatabase(window, { provider: 'Moment payments', name: 'Acme Shop' })
  await createEnvironment(window, {
    name: 'Test',
    mode: 'test',
    baseUrl,
    caCertificate: sandbox.caCertificate,
  })
  await pasteCredential(window, { title: 'Canary', key: canary })
  for (const echo of echoes) {
    await compose(window, { method: 'GET', url: `/echo${echo}`, credential: 'Canary' })
    await send(window)
    await expect(response(window)).toContainText('200')
    expect(received.at(-1)?.headers.authorization).toBe(`Bearer ${canary}`)
  }
  await openTab(window, 'History')
  await window.getByText('/echo').first().click()

  await test.step('no file holds it', async () => {
    const home = process.env.LATCHKEY_TEST_HOME || homedir()
    const folders = [userData, home, '/tmp', '/var/tmp']
    expect(await findSecretInFiles(folders, canary, begun)).toEqual([])

    const planted = join(tmpdir(), `planted-${randomBytes(6).toString('hex')}`)
    await writeFile(planted, Buffer.from(canary).toString('base64'))
    expect(await findSecretInFiles(folders, canary, begun)).toContainEqual({
      file: planted,
      form: 'base64 at offset 0',
    })
    await rm(planted)
  })

  await test.step('no message carried it, not even the one that stored it', async () => {
    const crossings = await listCrossings(electron)
    const channels = crossings.map(({ channel }) => channel)
    expect(channels).toContain('call:createCredential')
    expect(channels.filter((channel) => channel === 'call:sendRequest')).toHaveLength(echoes.length)
    const carrying = crossings.filter(({ input, output }) => holds(input, canary) || holds(output, canary))
    expect(carrying).toEqual([])
  })

  await test.step('the page does not hold it, until it is revealed', async () => {
    await lockVault(window)
    await unlockVault(window)
    await openDatabase(window, 'Acme Shop')
    await openTab(window, 'Credentials')
    await window.getByRole('row', { name: /Canary/ }).click()
    await expect(window.getByRole('button', { name: 'Reveal' })).toBeVisible()
    expect(holds(await readPage(window), canary)).toBe(false)
    expect(holds(await readHeap(window), canary)).toBe(false)

    await window.getByRole('button', { name: 'Reveal' }).click()
    await expect(window.getByText(canary)).toBeVisible()
    expect(holds(await readHeap(window), canary)).toBe(true)
    await lockVault(window)
    expect(holds(await readPage(window), canary)).toBe(false)
  })
})

function holds(text: string, secret: string): boolean {
  return listForms(secret).some(({ bytes, name }) => name !== 'UTF-16' && text.includes(bytes.toString()))
}

/** The document with what stands in its fields. */
function readPage(window: Page): Promise<string> {
  return window.evaluate(() =>
    [
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll('input, textarea')].map((field) => Reflect.get(field, 'value')),
    ].join('\n'),
  )
}

/** A snapshot of the renderer's JavaScript heap: its stores, its components, and whatever else is still referenced. */
async function readHeap(window: Page): Promise<string> {
  const session = await window.context().newCDPSession(window)
  const chunks: string[] = []
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk))
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false })
  await session.detach()
  return chunks.join('')
}
