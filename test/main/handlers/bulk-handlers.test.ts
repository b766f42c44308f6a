import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createBulkHandlers } from '../../../src/main/handlers/bulk-handlers'
import { listAuditEntries, verifyAudit } from '../../../src/main/store/audit'
import { createCredential, findCredential, updateCredential } from '../../../src/main/store/credentials'
import { createDatabase } from '../../../src/main/store/databases'
import { listTrash } from '../../../src/main/store/trash'
import type { BulkAct } from '../../../src/shared/model/bulk'
import { credentialDraft, databaseDraft } from '../../helpers/drafts'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

/** Three credentials of Nordlys AS, for Test. */
async function openWithThree() {
  const { session } = await temporaryVault()
  const vault = unlocked(session)
  const path = join(await temporaryFolder(), 'list.csv')
  const bulk = createBulkHandlers({ vault: session, dialogs: { choosePlace: async () => path } })
  const databaseId = createDatabase(vault.db, databaseDraft()).id
  const other = createDatabase(vault.db, databaseDraft({ name: 'Bergen' })).id
  const make = (title: string, given: Partial<Parameters<typeof credentialDraft>[0]> = {}) =>
    successOf(
      createCredential(
        vault.db,
        vault.sealingKey,
        credentialDraft({ kindId: 'secret-key', title, databaseIds: [databaseId], ...given }),
      ),
    )
  const [alpha, beta, gamma] = [make('Alpha'), make('Beta', { tags: ['old'] }), make('Gamma')]
  const act = (act: BulkAct, ids = [alpha.id, beta.id, gamma.id]) =>
    bulk.actOnCredentials({ selection: { type: 'some', ids }, act }, vault)
  const now = (id: string) => findCredential(vault.db, { id })
  const log = async () => {
    const entries = await listAuditEntries(vault.db, { search: '', actions: [], before: null, limit: 4 })
    return entries.map(({ action, subject }) => `${action}: ${subject}`)
  }
  return { session, vault, bulk, databaseId, other, make, alpha, beta, gamma, act, now, log, path }
}

test('a tag comes to all that do not have it, each with an entry in the log, which holds', async () => {
  const { vault, alpha, beta, gamma, act, now, log } = await openWithThree()
  expect(successOf(act({ type: 'add-tag', tag: 'old' }))).toEqual({
    done: [alpha.id, gamma.id],
    leftOut: [{ credentialId: beta.id, title: 'Beta', reason: 'It has this tag already.' }],
  })
  expect(now(alpha.id)?.tags).toEqual(['old'])
  expect((await log()).slice(0, 2)).toEqual([
    'changed: Gamma, tag old added',
    'changed: Alpha, tag old added',
  ])
  expect(successOf(act({ type: 'remove-tag', tag: 'old' })).done).toEqual([alpha.id, beta.id, gamma.id])
  expect(now(beta.id)?.tags).toEqual([])
  expect(await verifyAudit(vault.db, vault.auditKey)).toMatchObject({ intact: true })
})

test('all that a list shows rest at once, and who rests already is named', async () => {
  const { vault, bulk, databaseId, alpha, beta, gamma, act, now } = await openWithThree()
  successOf(act({ type: 'deactivate' }, [beta.id]))
  const query = { databaseId, mode: 'test', text: '' } as const
  const outcome = successOf(
    await bulk.actOnCredentials(
      { selection: { type: 'all', query, except: [gamma.id] }, act: { type: 'deactivate' } },
      vault,
    ),
  )
  expect(outcome.done).toEqual([alpha.id])
  expect(outcome.leftOut.map(({ title }) => title)).toEqual(['Beta'])
  expect([alpha, beta, gamma].map(({ id }) => now(id)?.state)).toEqual([
    'deactivated',
    'deactivated',
    'active',
  ])
})

test('credentials move to a database of their provider in which their title is free', async () => {
  const { vault, databaseId, other, make, alpha, beta, gamma, act, now } = await openWithThree()
  make('ALPHA', { databaseIds: [other] })
  const both = successOf(
    updateCredential(vault.db, vault.sealingKey, {
      ...gamma,
      parts: [],
      databaseIds: [databaseId, other],
    }),
  )
  const { done, leftOut } = successOf(act({ type: 'move', from: databaseId, to: other }))
  expect(done).toEqual([beta.id])
  expect(leftOut).toEqual([
    { credentialId: alpha.id, title: 'Alpha', reason: 'Bergen already has a credential with this title.' },
    { credentialId: both.id, title: 'Gamma', reason: 'It is in Bergen already.' },
  ])
  expect(now(beta.id)?.databaseIds).toEqual([other])
  expect(
    successOf(act({ type: 'move', from: databaseId, to: other }, [beta.id])).leftOut[0]?.reason,
  ).toContain('not in this database')

  const elsewhere = createDatabase(
    vault.db,
    databaseDraft({ providerId: 'moloni-on', name: 'Casa Verde' }),
  ).id
  expect(
    successOf(act({ type: 'move', from: other, to: elsewhere }, [beta.id])).leftOut[0]?.reason,
  ).toContain('another provider')
  expect(act({ type: 'move', from: other, to: other })).toMatchObject({ error: { code: 'invalid-input' } })
})

test('what is deleted at once comes back at once, but for what has lost its title', async () => {
  const { vault, bulk, make, alpha, beta, act, now } = await openWithThree()
  const { done } = successOf(act({ type: 'delete' }, [alpha.id, beta.id]))
  expect(
    listTrash(vault.db)
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(['Alpha', 'Beta'])
  make('Alpha')
  const outcome = successOf(await bulk.restoreCredentials({ ids: done }, vault))
  expect(outcome.done).toEqual([beta.id])
  expect(outcome.leftOut).toMatchObject([{ credentialId: alpha.id, title: 'Alpha' }])
  expect(now(beta.id)).toBeDefined()
})

test('the list goes to a file of its owner without a secret, and only after asking who asks', async () => {
  const { session, vault, bulk, databaseId, make, path, log } = await openWithThree()
  make('=1+1', { tags: ['a', 'b'], notes: 'sk_test_in_a_note', databaseIds: [databaseId] })
  const query = { databaseId, mode: 'test', text: '' } as const
  const order = { selection: { type: 'all' as const, query, except: [] } }
  session.confirmation.forget()
  expect(await bulk.exportCredentialList(order, vault)).toMatchObject({
    error: { code: 'confirmation-needed' },
  })
  successOf(await session.confirmWithPassword(password))
  expect(successOf(await bulk.exportCredentialList(order, vault))).toEqual({ path })
  const text = await readFile(path, 'utf8')
  const lines = text.split('\r\n')
  expect(lines[0]).toContain('Title,Description,Provider')
  expect(lines).toHaveLength(6)
  expect(text).toContain(`'=1+1,,`)
  expect(text).toContain('"a, b"')
  expect(text).not.toMatch(/sk_test|…/)
  expect((await stat(path)).mode & 0o777).toBe(0o600)
  expect((await log())[0]).toBe('exported: List of 4 credentials, without secrets')
})
