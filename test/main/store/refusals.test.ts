import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { createCredential, updateCredential } from '../../../src/main/store/credentials'
import { createDatabase } from '../../../src/main/store/databases'
import { noteAnswer } from '../../../src/main/store/refusals'
import type { UnlockedVault } from '../../../src/main/vault/session'
import type { Credential } from '../../../src/shared/model/credential'
import type { Outcome } from '../../../src/shared/model/exchange'
import { builtInProviders } from '../../../src/shared/providers'
import { credentialDraft, databaseDraft, exchange } from '../../helpers/drafts'
import { openVault, successOf } from '../../helpers/temporary-vault'

let vault: UnlockedVault
let credential: Credential

beforeEach(async () => {
  vault = await openVault()
  const { id } = createDatabase(vault.db, databaseDraft({ providerId: 'milient-moment' }))
  const draft = credentialDraft({ providerId: 'milient-moment', kindId: 'api-key', databaseIds: [id] })
  credential = successOf(createCredential(vault.db, vault.sealingKey, draft))
})

const failed: Outcome = { type: 'failure', kind: 'timed-out', message: '' }

function answer(status: number | null): void {
  const outcome: Outcome =
    status === null
      ? failed
      : { type: 'response', status, statusText: '', headers: [], size: 0, body: { type: 'text', text: '' } }
  const databaseId = credential.databaseIds[0] ?? ''
  noteAnswer(vault.db, builtInProviders, exchange({ databaseId, credentialId: credential.id, outcome }))
}

const rowSchema = z.array(z.object({ status: z.int(), times: z.int(), dead: z.int(), version: z.int() }))

function refusals() {
  const rows = vault.db.all('SELECT status, times, proves_dead AS dead, version FROM credential_refusals')
  return rowSchema.parse(rows)
}

test('refusals in a row are counted, whatever else goes wrong between, until it works', () => {
  answer(403)
  for (const unclear of [404, 500, 429, null]) answer(unclear)
  answer(403)
  expect(refusals()).toEqual([{ status: 403, times: 2, dead: 0, version: 1 }])
  answer(200)
  expect(refusals()).toEqual([])
})

test('by the provider’s words one can prove the key dead', () => {
  answer(401)
  expect(refusals()).toEqual([{ status: 401, times: 1, dead: 1, version: 1 }])
})

test('new values begin anew', () => {
  answer(403)
  answer(403)
  const parts = [{ name: 'key', secret: true as const, value: 'another', hint: null }]
  successOf(updateCredential(vault.db, vault.sealingKey, { ...credential, parts }))
  answer(403)
  expect(refusals()).toEqual([{ status: 403, times: 1, dead: 0, version: 2 }])
})
