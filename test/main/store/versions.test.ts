import { expect, test } from 'vitest'
import { createCredential, deleteCredential, updateCredential } from '../../../src/main/store/credentials'
import { createDatabase } from '../../../src/main/store/databases'
import { openPart } from '../../../src/main/store/parts'
import { listVersions, restoreVersion } from '../../../src/main/store/versions'
import type { UnlockedVault } from '../../../src/main/vault/session'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

/** A credential whose key was replaced: `sk_test_first` by `sk_test_second`. */
async function replacedKey() {
  const vault = await openVault()
  const { db, sealingKey } = vault
  const database = createDatabase(db, databaseDraft())
  const first = [
    { name: 'key', secret: true as const, value: 'sk_test_first', hint: 'sk_test_…st' },
    { name: 'user', secret: false as const, value: 'apikey' },
  ]
  const draft = credentialDraft({ databaseIds: [database.id], parts: first })
  const credential = successOf(createCredential(db, sealingKey, draft))
  const parts = [{ name: 'key', secret: true as const, value: 'sk_test_second', hint: 'sk_test_…nd' }]
  successOf(updateCredential(db, sealingKey, { ...credential, parts }))
  return { vault, credential, place: { credentialId: credential.id } }
}

function currentKey({ db, sealingKey }: UnlockedVault, credentialId: string): string {
  return successOf(openPart(db, sealingKey, { credentialId, part: 'key' })).toString()
}

test('versions are listed newest first, secrets by their hint', async () => {
  const { vault, place } = await replacedKey()
  const [second, first, ...others] = successOf(listVersions(vault.db, place))
  expect(others).toEqual([])
  expect(second).toMatchObject({ version: 2, current: true, replacedAt: null, shownAt: null })
  expect(first).toMatchObject({ version: 1, current: false, replacedAt: second?.createdAt, shownAt: null })
  expect(second?.parts).toEqual([
    { name: 'key', secret: true, hint: 'sk_test_…nd', expiresAt: null },
    { name: 'user', secret: false, value: 'apikey', expiresAt: null },
  ])
  expect(first?.parts[0]).toEqual({ name: 'key', secret: true, hint: 'sk_test_…st', expiresAt: null })
})

test('a former version comes back as a new one, and so does the one it replaced', async () => {
  const { vault, credential, place } = await replacedKey()
  const { db, sealingKey } = vault
  const restored = successOf(restoreVersion(db, sealingKey, { ...place, version: 1 }))
  expect(restored).toMatchObject({ version: 3, title: credential.title, parts: credential.parts })
  expect(currentKey(vault, credential.id)).toBe('sk_test_first')
  successOf(restoreVersion(db, sealingKey, { ...place, version: 2 }))
  expect(currentKey(vault, credential.id)).toBe('sk_test_second')
  expect(successOf(listVersions(db, place)).map(({ version }) => version)).toEqual([4, 3, 2, 1])
})

test('the current version, one that never was, and one of a deleted credential are refused', async () => {
  const { vault, credential, place } = await replacedKey()
  const { db, sealingKey } = vault
  const restore = (version: number) => restoreVersion(db, sealingKey, { ...place, version })
  expect(restore(2)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect(restore(9)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  successOf(deleteCredential(db, credential))
  expect(restore(1)).toMatchObject({ ok: false, error: { code: 'not-found' } })
  expect(listVersions(db, place)).toMatchObject({ ok: false, error: { code: 'not-found' } })
})

test('a version whose secret was swapped for that of another is not restored', async () => {
  const { vault, credential, place } = await replacedKey()
  const { db, sealingKey } = vault
  db.run(
    `UPDATE credential_parts SET sealed = (SELECT sealed FROM credential_parts
        WHERE credential_id = :credentialId AND version = 2 AND name = 'key')
      WHERE credential_id = :credentialId AND version = 1 AND name = 'key'`,
    place,
  )
  const refused = { ok: false, error: { code: 'database-damaged' } }
  expect(restoreVersion(db, sealingKey, { ...place, version: 1 })).toMatchObject(refused)
  expect(successOf(listVersions(db, place))).toHaveLength(2)
  expect(currentKey(vault, credential.id)).toBe('sk_test_second')
})
