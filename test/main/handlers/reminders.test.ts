import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest'
import { createReminders, remind } from '../../../src/main/handlers/reminders'
import { changeState } from '../../../src/main/store/credential-life'
import { createCredential, deleteCredential, updateCredential } from '../../../src/main/store/credentials'
import { createDatabase } from '../../../src/main/store/databases'
import { getSettings, updateSettings } from '../../../src/main/store/settings'
import { VaultSession } from '../../../src/main/vault/session'
import { keyDerivationFloor } from '../../../src/main/vault/slots'
import { endOfDay } from '../../../src/shared/rules/expiry'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { openVault, password, successOf, unlocked } from '../../helpers/temporary-vault'

const hour = 60 * 60 * 1000
const day = 24 * hour
const start = new Date(2027, 4, 3, 9).getTime()

/** The system's notifications, as far as they are asked for. */
function watchNotifications() {
  const shown: { title: string; body: string; onClick: () => void }[] = []
  const opened: unknown[] = []
  return {
    shown,
    opened,
    titles: () => shown.map(({ title }) => title),
    services: {
      notifications: {
        show: (notice: (typeof shown)[number]) => shown.push(notice),
        clear: () => shown.splice(0),
      },
      open: (place: unknown) => opened.push(place),
    },
  }
}

/** A vault with one credential that ends in 40 days. */
async function openEnding() {
  const vault = await openVault()
  const database = createDatabase(vault.db, databaseDraft({ name: 'Nordlys AS' }))
  const draft = credentialDraft({
    databaseIds: [database.id],
    title: 'Payroll bridge',
    mode: 'live',
    expiresAt: endOfDay(start, 40),
  })
  const credential = successOf(createCredential(vault.db, vault.sealingKey, draft))
  const watched = watchNotifications()
  return {
    vault,
    draft,
    credential,
    ...watched,
    at: (days: number) => remind(vault, watched.services, start + days * day),
  }
}

test('a person is reminded 30, 7 and 1 day ahead and when it has ended, once each', async () => {
  const { at, titles, shown } = await openEnding()
  const heard: Record<number, string[]> = {}
  for (let days = 0; days <= 50; days += 1) {
    at(days)
    at(days)
    if (shown.length > 0) heard[days] = titles()
    shown.length = 0
  }
  expect(heard).toEqual({
    10: ['Payroll bridge expires in 30 days'],
    33: ['Payroll bridge expires in 7 days'],
    39: ['Payroll bridge expires tomorrow'],
    41: ['Payroll bridge expired yesterday'],
  })
})

test('a vault that was closed for long tells the nearest alone', async () => {
  const { at, titles } = await openEnding()
  at(36)
  at(37)
  expect(titles()).toEqual(['Payroll bridge expires in 4 days'])
})

test('a new end is told anew', async () => {
  const { vault, draft, credential, at, titles } = await openEnding()
  at(35)
  const change = { ...draft, id: credential.id, parts: [], expiresAt: endOfDay(start, 41) }
  successOf(updateCredential(vault.db, vault.sealingKey, change))
  at(35)
  expect(titles()).toEqual(['Payroll bridge expires in 5 days', 'Payroll bridge expires in 6 days'])
})

test('a click leads to the credential', async () => {
  const { at, credential, shown, opened } = await openEnding()
  at(39)
  expect(shown[0]?.body).toBe('Nordlys AS, Live')
  shown[0]?.onClick()
  expect(opened).toEqual([
    { credentialId: credential.id, databaseId: credential.databaseIds[0], mode: 'live' },
  ])
})

describe('nobody is reminded', () => {
  test.each<[string, (ending: Awaited<ReturnType<typeof openEnding>>) => void]>([
    [
      'when it is turned off',
      ({ vault: { db } }) => updateSettings(db, { ...getSettings(db), reminderDays: [] }),
    ],
    [
      'of what is deactivated',
      ({ vault: { db }, credential: { id } }) => changeState(db, { id, state: 'deactivated', now: start }),
    ],
    [
      'of what is revoked',
      ({ vault: { db }, credential: { id } }) => changeState(db, { id, state: 'revoked', now: start }),
    ],
    ['of what is in the trash', ({ vault: { db }, credential }) => deleteCredential(db, credential)],
  ])('%s', async (_, change) => {
    const ending = await openEnding()
    change(ending)
    ending.at(39)
    expect(ending.shown).toEqual([])
  })
})

test('other days can be chosen', async () => {
  const { vault, at, titles } = await openEnding()
  updateSettings(vault.db, { ...getSettings(vault.db), reminderDays: [3] })
  for (const days of [33, 37, 39, 41]) at(days)
  expect(titles()).toEqual(['Payroll bridge expires in 3 days'])
})

describe('an open vault', () => {
  beforeEach(
    () =>
      void vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval', 'setImmediate'], now: start }),
  )
  afterEach(() => void vi.useRealTimers())

  test('is looked through at once and every hour, and takes back what it said when it closes', async () => {
    const folder = `${await temporaryFolder()}/vault`
    const watched = watchNotifications()
    const session = new VaultSession({
      keyDerivation: keyDerivationFloor,
      watcher: createReminders(watched.services),
    })
    onTestFinished(() => session.lock())
    successOf(await session.create(folder, password))
    const { db, sealingKey } = unlocked(session)
    const database = createDatabase(db, databaseDraft())
    const draft = { ...credentialDraft({ databaseIds: [database.id] }), expiresAt: endOfDay(start, 8) }
    successOf(createCredential(db, sealingKey, draft))
    vi.advanceTimersByTime(14 * hour)
    expect(watched.titles()).toEqual(['Payments expires in 8 days'])
    vi.advanceTimersByTime(2 * hour)
    expect(watched.titles()).toEqual(['Payments expires in 8 days', 'Payments expires in 7 days'])

    session.lock()
    expect(watched.shown).toEqual([])
    vi.advanceTimersByTime(7 * day)
    expect(watched.shown).toEqual([])

    successOf(await session.unlock(folder, password))
    unlocked(session).db.settle()
    vi.advanceTimersByTime(1)
    expect(watched.titles()).toEqual(['Payments expires today'])
  })
})
