import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { createLiveConfirmations } from '../../../src/main/handlers/live-confirmations'
import { updateSettings } from '../../../src/main/store/settings'
import { defaultSettings, liveConfirmationMs, type Settings } from '../../../src/shared/model/protection'
import { openVault, password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

const databaseId = randomUUID()
const post = { databaseId, mode: 'live', method: 'POST' } as const
const asked = { request: post, confirmed: false }
const said = { request: post, confirmed: true }

/** A vault with a clock to turn. */
async function build(liveConfirmation: Settings['liveConfirmation']) {
  const vault = await openVault()
  updateSettings(vault.db, { ...defaultSettings, liveConfirmation })
  let now = 0
  const confirmations = createLiveConfirmations({ monotonic: () => now })
  const pass = (milliseconds: number) => {
    now += milliseconds
  }
  return { vault, confirmations, pass }
}

test('each request is asked about', async () => {
  const { vault, confirmations } = await build('each-request')
  expect(confirmations.settle(vault, said)).toBe(true)
  expect(confirmations.settle(vault, asked)).toBe(false)
})

test('or an answer holds for ten minutes, of its database alone, and is not prolonged by use', async () => {
  const { vault, confirmations, pass } = await build('ten-minutes')
  expect(confirmations.settle(vault, asked)).toBe(false)
  expect(confirmations.settle(vault, said)).toBe(true)
  pass(liveConfirmationMs - 1)
  expect(confirmations.settle(vault, asked)).toBe(true)
  expect(confirmations.settle(vault, { ...asked, request: { ...post, databaseId: randomUUID() } })).toBe(
    false,
  )
  expect(confirmations.settle(vault, said)).toBe(true)
  pass(1)
  expect(confirmations.settle(vault, asked)).toBe(false)
})

test('what nobody was asked about is no answer', async () => {
  const { vault, confirmations } = await build('ten-minutes')
  confirmations.settle(vault, { ...said, request: { ...post, method: 'GET' } })
  confirmations.settle(vault, { ...said, request: { ...post, mode: 'test' } })
  expect(confirmations.settle(vault, asked)).toBe(false)
})

test('an answer is forgotten when each request is to be asked about again', async () => {
  const { vault, confirmations } = await build('ten-minutes')
  confirmations.settle(vault, said)
  updateSettings(vault.db, { ...defaultSettings, liveConfirmation: 'each-request' })
  expect(confirmations.settle(vault, asked)).toBe(false)
  updateSettings(vault.db, { ...defaultSettings, liveConfirmation: 'ten-minutes' })
  expect(confirmations.settle(vault, asked)).toBe(false)
})

test('a lock forgets it', async () => {
  const { session, folder } = await temporaryVault()
  updateSettings(unlocked(session).db, { ...defaultSettings, liveConfirmation: 'ten-minutes' })
  const confirmations = createLiveConfirmations({ monotonic: () => 0 })
  confirmations.settle(unlocked(session), said)
  expect(confirmations.settle(unlocked(session), asked)).toBe(true)
  session.lock()
  successOf(await session.unlock(folder, password))
  expect(confirmations.settle(unlocked(session), asked)).toBe(false)
})
