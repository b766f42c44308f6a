import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { findInMemory, type MemoryFinding, type Needle } from '../helpers/scan-memory'
import { expect, test } from './fixtures'
import { compose, response, send } from './pages/tester-page'
import { createVault, lockVault } from './pages/vault-page'
import { createDatabase, createEnvironment, pasteCredential } from './pages/workspace-page'
import { runTypescript } from './prepared-vaults'

test('after the lock no process has a key of the vault, and only main may still hold remains of a secret that was used', async ({
  app,
  sandbox,
  userData,
}) => {
  const { electron, window } = app
  const password = `memory ${randomBytes(12).toString('hex')}`
  const canary = `sk_test_${randomBytes(18).toString('hex')}`
  const { baseUrl, received } = sandbox.payments
  await createVault(window, password)
  await createDatabase(window, { provider: 'Moment payments', name: 'Acme Shop' })
  await createEnvironment(window, {
    name: 'Test',
    mode: 'test',
    baseUrl,
    caCertificate: sandbox.caCertificate,
  })
  await pasteCredential(window, { title: 'Canary', key: canary })
  await compose(window, { method: 'GET', url: '/collect/payment_sessions/none', credential: 'Canary' })
  await send(window)
  await expect(response(window)).toContainText(/40\d/)
  expect(received.at(-1)?.headers.authorization).toBe(`Bearer ${canary}`)

  const keys = await readKeys(join(userData, 'vault'), password)
  const typed = [canary, password].flatMap((text) => [
    { name: 'typed', bytes: Buffer.from(text, 'utf8') },
    { name: 'typed', bytes: Buffer.from(text, 'utf16le') },
  ])
  const pid = electron.process().pid ?? 0
  const unlocked = summarise(await findInMemory(pid, [...keys, ...typed]))
  expect(unlocked).toEqual(
    expect.arrayContaining(['main: database', 'main: root', 'main: sealing', 'renderer: typed']),
  )

  await lockVault(window)
  await expect.poll(async () => summarise(await findInMemory(pid, keys)), { timeout: 30_000 }).toEqual([])
  // Strings and the buffers of the network stack cannot be erased: docs/threat-model.md says what was measured.
  const remains = summarise(await findInMemory(pid, typed))
  expect(remains.filter((remain) => remain !== 'main: typed')).toEqual([])
})

function summarise(findings: readonly MemoryFinding[]): string[] {
  return [...new Set(findings.map(({ process, needle }) => `${process}: ${needle}`))].sort()
}

async function readKeys(folder: string, password: string): Promise<Needle[]> {
  const printed = await runTypescript('test/helpers/print-vault-keys.ts', [folder, password])
  const keys = z.record(z.string(), z.string()).parse(JSON.parse(printed))
  return Object.entries(keys).map(([name, hex]) => ({ name, bytes: Buffer.from(hex, 'hex') }))
}
