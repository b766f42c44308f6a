import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createCredential, findCredential } from '../../../src/main/store/credentials'
import { createDatabase } from '../../../src/main/store/databases'
import { openPart } from '../../../src/main/store/parts'
import { findRotation } from '../../../src/main/store/rotation-rows'
import { finishRotation, markVerified, switchRotation } from '../../../src/main/store/rotations'
import { listVersions } from '../../../src/main/store/versions'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { findStage } from '../../../src/shared/rules/rotation'
import { startRotationChild } from '../../helpers/child'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { repetitions } from '../../helpers/repetitions'
import { password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

test('killed at any moment of a rotation, a credential is usable and the rotation goes on', {
  timeout: 120_000,
}, async () => {
  const { session, folder } = await temporaryVault()
  const first = unlocked(session)
  const database = createDatabase(first.db, databaseDraft())
  const parts = [{ name: 'key', secret: true as const, value: 'key 1', hint: null }]
  const draft = credentialDraft({ databaseIds: [database.id], parts })
  const place = { credentialId: successOf(createCredential(first.db, first.sealingKey, draft)).id }
  session.lock()

  for (let kill = 0; kill < repetitions(6, 100); kill += 1) {
    const child = startRotationChild(folder, place.credentialId)
    for (let step = 0; step < 3 + kill; step += 1) expect(await child.read()).toBeTypeOf('string')
    // It did not wait for anyone to read: whatever it is doing by now is cut off.
    for (let turn = 0; turn < kill % 7; turn += 1) await setImmediate()
    await child.kill()

    successOf(await session.unlock(folder, password))
    expectUsable(unlocked(session), place)
    finish(unlocked(session), place)
    expectUsable(unlocked(session), place)
    session.lock()
  }
})

interface Place {
  readonly credentialId: string
}

/** Every version that there is opens with its own values, and only a rotation under way has one that waits. */
function expectUsable({ db, sealingKey }: UnlockedVault, place: Place): void {
  expect(db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
  const credential = findCredential(db, { id: place.credentialId })
  const rotation = findRotation(db, place)
  const versions = successOf(listVersions(db, place))
  expect(versions.filter(({ current }) => current).map(({ version }) => version)).toEqual([
    credential?.version,
  ])
  const isWaiting = rotation !== undefined && rotation.switchedAt === null
  expect(versions.filter(({ waiting }) => waiting).map(({ version }) => version)).toEqual(
    isWaiting ? [rotation.newVersion] : [],
  )
  for (const { version, revokedAt, current } of versions) {
    const opened = successOf(openPart(db, sealingKey, { ...place, part: 'key', version }))
    expect(opened.toString()).toBe(`key ${version}`)
    if (current) expect(revokedAt).toBeNull()
  }
}

function finish({ db }: UnlockedVault, place: Place): void {
  const stage = findStage(findRotation(db, place))
  if (stage === 'verify') successOf(markVerified(db, place))
  if (stage === 'verify' || stage === 'switch') successOf(switchRotation(db, { ...place, expiresAt: null }))
  if (stage !== 'none') successOf(finishRotation(db, place))
  expect(findRotation(db, place)).toBeUndefined()
}
