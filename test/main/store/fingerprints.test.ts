import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { convertContent } from '../../../src/main/store/convert-content'
import { createCredential, updateCredential } from '../../../src/main/store/credentials'
import { createDatabase } from '../../../src/main/store/databases'
import { replaceFetchedParts } from '../../../src/main/store/fetched-parts'
import { fingerprintParts } from '../../../src/main/store/fingerprints'
import type { NewPart } from '../../../src/main/store/parts'
import { restoreVersion } from '../../../src/main/store/versions'
import { deriveKey, makeRootKey } from '../../../src/main/vault/keys'
import { deriveContentKeys } from '../../../src/main/vault/rotate'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

let vault: UnlockedVault
let databaseId: string

beforeEach(async () => {
  vault = await openVault()
  databaseId = createDatabase(vault.db, databaseDraft()).id
})

function make(title: string, parts: NewPart[]) {
  const draft = credentialDraft({ databaseIds: [databaseId], title, parts })
  return successOf(createCredential(vault.db, vault.sealingKey, draft))
}

const secret = (value: string): NewPart => ({ name: 'key', secret: true, value, hint: null })

const rowSchema = z.object({ place: z.string(), fingerprint: z.string().nullable() })

/** Fingerprints in hex by title, version and part. */
function listFingerprints(): Map<string, string | null> {
  const rows = vault.db.all(
    `SELECT title || ' ' || credential_parts.version || ' ' || name AS place, lower(hex(fingerprint)) AS fingerprint
      FROM credential_parts JOIN credentials ON id = credential_id`,
  )
  return new Map(
    z
      .array(rowSchema)
      .parse(rows)
      .map(({ place, fingerprint }) => [place, fingerprint || null]),
  )
}

function forgetFingerprints(): void {
  vault.db.run('UPDATE credential_parts SET fingerprint = NULL')
}

describe('a fingerprint', () => {
  test('is the same for the same secret, whatever part, version or credential it is in', () => {
    const first = make('A', [secret('sk_test_7Kd02U')])
    make('B', [{ ...secret('sk_test_7Kd02U'), name: 'other' }, secret('sk_test_something else')])
    successOf(
      updateCredential(vault.db, vault.sealingKey, {
        ...first,
        parts: [{ ...secret('next'), name: 'second' }],
      }),
    )
    const found = listFingerprints()
    const same = found.get('A 1 key')
    expect(same).toMatch(/^[0-9a-f]{64}$/)
    expect([found.get('B 1 other'), found.get('A 2 key')]).toEqual([same, same])
    expect(new Set([same, found.get('B 1 key'), found.get('A 2 second')]).size).toBe(3)
  })

  test('is made of secrets alone, and of a token that was fetched anew', () => {
    const { id } = make('A', [{ name: 'clientId', secret: false, value: 'client' }, secret('value')])
    expect(listFingerprints().get('A 1 clientId')).toBeNull()
    const token = (value: string) => ({
      name: 'accessToken',
      secret: true as const,
      value,
      hint: null,
      expiresAt: null,
    })
    const fetch = (value: string) =>
      successOf(
        replaceFetchedParts(
          vault.db,
          vault.sealingKey,
          { credentialId: id, version: 1 },
          { fetched: [token(value)], dropped: [] },
        ),
      )
    fetch('first')
    const first = listFingerprints().get('A 1 accessToken')
    fetch('second')
    expect(listFingerprints().get('A 1 accessToken')).not.toBe(first)
    fetch('value')
    expect(listFingerprints().get('A 1 accessToken')).toBe(listFingerprints().get('A 1 key'))
  })

  test('is another in another vault, and not one that the value alone leads to', async () => {
    make('A', [secret('sk_test_7Kd02U')])
    const here = listFingerprints().get('A 1 key')
    vault = await openVault()
    databaseId = createDatabase(vault.db, databaseDraft()).id
    make('A', [secret('sk_test_7Kd02U')])
    expect(listFingerprints().get('A 1 key')).not.toBe(here)
  })
})

describe('secrets from before there were fingerprints', () => {
  test('get theirs, a slice with each step, and who stops goes on from there', () => {
    for (let index = 0; index < 150; index += 1) make(`Key ${index}`, [secret(`value ${index % 100}`)])
    const before = listFingerprints()
    forgetFingerprints()
    const work = fingerprintParts(vault.db, vault.sealingKey)
    work.next()
    const done = [...listFingerprints().values()].filter((value) => value !== null)
    expect([done.length > 0, done.length < 150]).toEqual([true, true])
    expect([...fingerprintParts(vault.db, vault.sealingKey)].length).toBeGreaterThan(0)
    expect(listFingerprints()).toEqual(before)
    expect([...fingerprintParts(vault.db, vault.sealingKey)]).toEqual([])
  })

  test('in former versions too; one that does not open stays without, and does not stop the others', () => {
    const first = make('A', [secret('one')])
    successOf(updateCredential(vault.db, vault.sealingKey, { ...first, parts: [secret('two')] }))
    make('B', [secret('three')])
    const before = listFingerprints()
    forgetFingerprints()
    vault.db.run('UPDATE credential_parts SET sealed = zeroblob(80) WHERE version = 2')
    expect([...fingerprintParts(vault.db, vault.sealingKey)]).toHaveLength(1)
    expect(listFingerprints()).toEqual(new Map([...before, ['A 2 key', null]]))
  })

  test('one that is taken into another version has it there', () => {
    const first = make('A', [secret('one')])
    const fingerprint = listFingerprints().get('A 1 key')
    successOf(updateCredential(vault.db, vault.sealingKey, { ...first, parts: [secret('two')] }))
    forgetFingerprints()
    successOf(restoreVersion(vault.db, vault.sealingKey, { credentialId: first.id, version: 1 }))
    expect(listFingerprints().get('A 3 key')).toBe(fingerprint)
  })
})

test('a new vault key makes every fingerprint anew, and none of a secret that does not open', () => {
  make('A', [secret('one')])
  make('B', [secret('one')])
  make('C', [secret('lost')])
  vault.db.run(
    "UPDATE credential_parts SET sealed = zeroblob(80) WHERE credential_id = (SELECT id FROM credentials WHERE title = 'C')",
  )
  const before = listFingerprints().get('A 1 key')
  const next = deriveContentKeys(makeRootKey(), vault.vaultId)
  for (const _ of convertContent(vault.db, vault, next));
  const after = listFingerprints()
  expect(after.get('A 1 key')).toBe(after.get('B 1 key'))
  expect(after.get('A 1 key')).not.toBe(before)
  expect(after.get('C 1 key')).toBeNull()
  forgetFingerprints()
  for (const _ of fingerprintParts(vault.db, next.sealingKey));
  expect(listFingerprints()).toEqual(after)
})

test('the key of fingerprints is none of the other keys', () => {
  const root = makeRootKey()
  const { sealingKey, auditKey } = deriveContentKeys(root, vault.vaultId)
  const keys = [
    sealingKey.key,
    sealingKey.fingerprintKey,
    auditKey,
    deriveKey(root, vault.vaultId, 'database'),
  ]
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(4)
})
