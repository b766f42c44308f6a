import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, onTestFinished, test } from 'vitest'
import { createHousekeeper } from '../../../src/main/handlers/housekeeping'
import type { ReadableConnection } from '../../../src/main/vault/connection'
import { VaultSession, type VaultWatcher } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { startFirstUseChild } from '../../helpers/child'
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

function actionsIn(db: ReadableConnection): unknown[] {
  return db.all('SELECT action FROM audit_entries ORDER BY number').map((row) => Object(row).action)
}

test('whoever looks into a vault finds in its log that it was unlocked', async () => {
  const { folder, session } = await build()
  successOf(await session.unlock(folder, password))
  expect(actionsIn(unlocked(session).db)).toEqual(['vault-created', 'locked', 'unlocked'])
})

test('the answer does not wait for the log, which is written a moment later when nobody looks', async () => {
  const { folder, session, database } = await build()
  const before = database()
  successOf(await session.unlock(folder, password))
  expect(database().equals(before)).toBe(true)
  await setImmediate()
  expect(database().equals(before)).toBe(false)
})

test('a vault that is locked again at once has both in its log', async () => {
  const { folder, session } = await build()
  successOf(await session.unlock(folder, password))
  session.lock()
  successOf(await session.unlock(folder, password))
  expect(actionsIn(unlocked(session).db)).toEqual([
    ...['vault-created', 'locked', 'unlocked', 'locked', 'unlocked'],
  ])
})

test.each([
  ['used', ['vault-created', 'locked', 'unlocked', 'unlocked']],
  ['unused', ['vault-created', 'locked', 'unlocked']],
] as const)('killed in the turn of its unlock, a vault that was %s says so', async (action, actions) => {
  const { folder, session } = await build()
  await startFirstUseChild(action, folder).ended
  successOf(await session.unlock(folder, password))
  expect(actionsIn(unlocked(session).db)).toEqual(actions)
})

test('nothing gets out of a vault as long as its log cannot tell of it', async () => {
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
  for (const use of [() => actionsIn(db), () => db.isReadOnly(), () => db.transaction(() => undefined)])
    expect(use).toThrow('a mistake')
  await setImmediate()
  expect(() => actionsIn(db)).toThrow('a mistake')
  isBroken = false
  actionsIn(db)
  actionsIn(db)
  expect(told).toEqual(['entered', 'entered'])
})
