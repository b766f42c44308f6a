import { expect, test } from 'vitest'
import { changeState } from '../../../src/main/store/credential-life'
import { createCredential, deleteCredential } from '../../../src/main/store/credentials'
import { createDatabase, deleteDatabase, visitDatabase } from '../../../src/main/store/databases'
import { saveReachCheck } from '../../../src/main/store/reach'
import { listUnseenWarnings } from '../../../src/main/store/unseen-warnings'
import type { ReachOutcome } from '../../../src/shared/model/reach'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

const day = 24 * 60 * 60 * 1000

/** A vault with one database, in which credentials end so many days from `now`; null never. */
async function vaultWith(ends: (number | null)[]) {
  const vault = await openVault()
  const { id } = createDatabase(vault.db, databaseDraft())
  const now = Date.now()
  const credentials = ends.map((days, number) =>
    successOf(
      createCredential(
        vault.db,
        vault.sealingKey,
        credentialDraft({
          title: `Key ${number}`,
          databaseIds: [id],
          expiresAt: days === null ? null : now + days * day,
        }),
      ),
    ),
  )
  const warnings = (later = 0) => listUnseenWarnings(vault.db, { now: now + later * day })
  const check = (credentialId: string, outcome: ReachOutcome, checkedAt = Date.now()) =>
    saveReachCheck(vault.db, {
      ...{ credentialId, databaseId: id, mode: 'test', checkedAt, outcome, status: 401, durationMs: 80 },
    })
  return { ...vault, databaseId: id, now, credentials, warnings, check }
}

test('what has ended or ends within 30 days is counted, and what does not is not', async () => {
  const { databaseId, warnings } = await vaultWith([-5, 5, 29, 31, null])
  expect(warnings()).toEqual([{ databaseId, count: 3 }])
})

test('a visit sees all that there is, and what comes after it is new', async () => {
  const { db, databaseId, now, warnings } = await vaultWith([-5, 5, 40])
  successOf(visitDatabase(db, { id: databaseId, now }))
  expect(warnings()).toEqual([])
  // One that was near its end has ended, the other has come near it.
  expect(warnings(6)).toEqual([{ databaseId, count: 1 }])
  expect(warnings(12)).toEqual([{ databaseId, count: 2 }])
})

test('a refused check counts once with its credential, and only while its values are in use', async () => {
  const { databaseId, credentials, warnings, check } = await vaultWith([null, -5, null])
  for (const { id } of credentials) check(id, 'refused')
  expect(warnings()).toEqual([{ databaseId, count: 3 }])
  check(credentials[0]?.id ?? '', 'opens')
  check(credentials[2]?.id ?? '', 'refused', 1_000)
  expect(warnings()).toEqual([{ databaseId, count: 1 }])
})

test('what nobody uses any more warns of nothing', async () => {
  const { db, databaseId, credentials, now, warnings } = await vaultWith([-5, -5, -5])
  const [trashed, revoked] = credentials
  if (!trashed || !revoked) throw new Error('They were made.')
  successOf(deleteCredential(db, trashed))
  successOf(changeState(db, { id: revoked.id, state: 'revoked', now }))
  expect(warnings()).toEqual([{ databaseId, count: 1 }])
  successOf(deleteDatabase(db, { id: databaseId }))
  expect(warnings()).toEqual([])
})
