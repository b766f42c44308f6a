import { existsSync, readdirSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { listDatabases } from '../../../src/main/store/databases'
import { hasVault } from '../../../src/main/vault/files'
import { VaultSession } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { startVaultChild } from '../../helpers/child'
import { repetitions } from '../../helpers/repetitions'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

test('killed while it writes, a vault opens with all that was acknowledged', {
  timeout: 120_000,
}, async () => {
  const { session, folder } = await temporaryVault()
  session.lock()
  const acknowledged = new Set<unknown>()

  for (let kill = 0; kill < repetitions(5, 100); kill += 1) {
    const child = startVaultChild('write', folder)
    expect(await child.read()).toMatchObject({ result: { ok: true } })
    for (let count = 0; count < 2 + (kill % 5); count += 1) acknowledged.add(await child.read())
    // It did not wait for anyone to read: whatever it is doing by now is cut off.
    await child.kill()
    for (let line = await child.read(); line !== undefined; line = await child.read()) acknowledged.add(line)

    successOf(await session.unlock(folder, password))
    const { db } = unlocked(session)
    expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    const stored = listDatabases(db).map(({ name }) => name)
    expect([...acknowledged].filter((name) => !stored.includes(String(name)))).toEqual([])
    // The last write may have been stored before it could be acknowledged.
    expect(stored.length - acknowledged.size).toBeLessThanOrEqual(1)
    for (const name of stored) acknowledged.add(name)
    session.lock()
  }
})

// What is seen in the folder when the process is killed, in the order in which it appears.
const stages = ['.vault-new-', 'vault.db', 'vault.db-journal', 'vault.hdr.new', 'vault.hdr', 'vault']

test.each(stages)('killed while it is made (%s), a vault is there whole or not at all', async (stage) => {
  const parent = await temporaryFolder()
  const folder = join(parent, 'vault')
  const child = startVaultChild('create', folder)
  while (child.process.exitCode === null && !hasReached(parent, stage)) await setImmediate()
  await child.kill()

  const session = new VaultSession({ keyDerivation: keyDerivationFloor })
  onTestFinished(() => session.lock())
  if (await hasVault(folder)) successOf(await session.unlock(folder, password))
  else successOf(await session.create(folder, password))
  expect(listDatabases(unlocked(session).db)).toEqual([])
  expect(await readdir(parent)).toEqual(['vault'])
})

/**
 * Whether a file of this stage is in the folder or in one of its folders, or one of a later stage: some are there for so
 * short a time that nobody sees them on a busy machine, and the kill then falls on the next.
 */
function hasReached(parent: string, stage: string): boolean {
  const names = readdirSync(parent)
  return stages
    .slice(stages.indexOf(stage))
    .some((seen) => names.some((name) => name.startsWith(seen) || existsSync(join(parent, name, seen))))
}
