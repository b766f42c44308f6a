import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { createHousekeeper } from '../../../src/main/handlers/housekeeping'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { VaultSession, type VaultWatcher } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { startFirstUseChild } from '../../helpers/child'
import { databaseDraft } from '../../helpers/drafts'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, unlocked } from '../../helpers/temporary-vault'

/** A locked vault whose log is kept, with nothing going on in the background. */
async function build(watcher?: VaultWatcher) {
  const folder = join(await temporaryFolder(), 'vault')
  const housekeeper = createHousekeeper(() => undefined)
  const session = new VaultSession({
    keyDerivation: keyDerivationFloor,
    watcher: watcher ?? housekeeper,
  })
  const close = async () => {
    session.lock()
    await housekeeper.idle()
  }
  onTestFinished(close)
  successOf(await session.create(folder, password))
  await close()
  return { folder, session, close, database: () => readFileSync(join(folder, 'vault.db')) }
}

function actionsIn(session: VaultSession): unknown[] {
  const rows = unlocked(session).db.all('SELECT action FROM audit_entries ORDER BY number')
  return rows.map((row) => Object(row).action)
}

test('whoever changes something in a vault finds in its log that it was unlocked', async () => {
  const { folder, session } = await build()
  successOf(await session.unlock(folder, password))
  createDatabase(unlocked(session).db, databaseDraft())
  expect(actionsIn(session)).toEqual(['vault-created', 'locked', 'unlocked'])
})

test('neither the answer nor the first look waits for the log, which is written a moment later', async () => {
  const { folder, session, database } = await build()
  const before = database()
  successOf(await session.unlock(folder, password))
  expect(listDatabases(unlocked(session).db)).toEqual([])
  expect(database().equals(before)).toBe(true)
  await vi.waitFor(() => expect(actionsIn(session)).toContain('unlocked'))
})

test('a vault that is locked again at once has both in its log', async () => {
  const { folder, session } = await build()
  successOf(await session.unlock(folder, password))
  session.lock()
  successOf(await session.unlock(folder, password))
  expect(actionsIn(session)).toEqual(['vault-created', 'locked', 'unlocked', 'locked'])
})

test.each([
  ['used', ['vault-created', 'locked', 'unlocked', 'unlocked']],
  ['unused', ['vault-created', 'locked', 'unlocked']],
] as const)('killed in the turn of its unlock, a vault that was %s says so', async (action, actions) => {
  const { folder, session } = await build()
  await startFirstUseChild(action, folder).ended
  successOf(await session.unlock(folder, password))
  unlocked(session).db.settle()
  expect(actionsIn(session)).toEqual(actions)
})

test('a vault cannot be used as long as its log cannot tell of it', async () => {
  let isBroken = false
  const told: string[] = []
  const { folder, session } = await build({
    entered: () => {
      if (isBroken) throw new Error('a mistake')
      told.push('entered')
    },
    leaving: () => undefined,
    refused: async () => undefined,
  })
  isBroken = true
  successOf(await session.unlock(folder, password))
  const { db } = unlocked(session)
  const uses = [() => createDatabase(db, databaseDraft()), () => db.copyTo(`${folder}-copy`)]
  for (const use of [...uses, ...uses]) expect(use).toThrow('a mistake')
  isBroken = false
  createDatabase(db, databaseDraft())
  createDatabase(db, databaseDraft())
  expect(told).toEqual(['entered', 'entered'])
})
