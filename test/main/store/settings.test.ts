import { expect, test } from 'vitest'
import { getSettings, updateSettings } from '../../../src/main/store/settings'
import { defaultSettings, type Settings } from '../../../src/shared/model/protection'
import { openVault, password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

test('what nobody chose is as by default', async () => {
  const { db } = await openVault()
  expect(getSettings(db)).toEqual(defaultSettings)
})

test('what was chosen is there after a lock', async () => {
  const { session, folder } = await temporaryVault()
  const chosen: Settings = {
    idleMinutes: 3,
    confirmationMinutes: 0,
    trashDays: 365,
    reminderDays: [14, 0],
    reminderNames: false,
    liveConfirmation: 'ten-minutes',
    liveMinutes: 0,
    rotationDays: 90,
  }
  expect(updateSettings(unlocked(session).db, chosen)).toEqual(chosen)
  session.lock()
  successOf(await session.unlock(folder, password))
  expect(getSettings(unlocked(session).db)).toEqual(chosen)
})

test('a later choice takes the place of an earlier one', async () => {
  const { db } = await openVault()
  updateSettings(db, { ...defaultSettings, trashDays: 7 })
  updateSettings(db, { ...defaultSettings, trashDays: 14 })
  expect(getSettings(db)).toEqual({ ...defaultSettings, trashDays: 14 })
})
