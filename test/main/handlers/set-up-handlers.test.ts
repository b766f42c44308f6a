import { expect, test } from 'vitest'
import { setUpHandlers } from '../../../src/main/handlers/set-up-handlers'
import { listCredentials } from '../../../src/main/store/credentials'
import { listDatabases } from '../../../src/main/store/databases'
import type { Input } from '../../../src/shared/contract'
import { noDetails } from '../../../src/shared/model/credential'
import { openVault, successOf } from '../../helpers/temporary-vault'

const wanted: Input<'setUpDatabase'> = {
  ...{ providerId: 'moment-payments', name: 'Acme Shop', note: '', liveReadOnly: false },
  environments: [
    { name: 'Test', mode: 'test', baseUrl: 'https://api.momentco.io', caCertificate: null, variables: [] },
  ],
  credential: {
    ...noDetails,
    ...{ kindId: 'secret-key', title: 'Secret key, Test', description: '', mode: 'test' },
    parts: [{ name: 'key', value: 'sk_test_1234567890abcdefghijk' }],
  },
}

test('a database, where it is reached and its first credential come into being together', async () => {
  const vault = await openVault()
  const database = successOf(setUpHandlers.setUpDatabase(wanted, vault))
  expect(listDatabases(vault.db)).toEqual([database])
  expect(database).toMatchObject({
    name: 'Acme Shop',
    environments: [{ name: 'Test', baseUrl: 'https://api.momentco.io' }],
    credentialCounts: { test: 1, live: 0 },
  })
  expect(listCredentials(vault.db, { databaseId: database.id })).toMatchObject([
    { title: 'Secret key, Test' },
  ])
})

test('when the credential cannot be, nothing is, and the field says where', async () => {
  const vault = await openVault()
  const credential = wanted.credential && { ...wanted.credential, mode: 'live' as const }
  const result = setUpHandlers.setUpDatabase({ ...wanted, credential }, vault)
  expect(result).toMatchObject({ ok: false, error: { code: 'invalid-input', field: /^credential\./ } })
  expect(listDatabases(vault.db)).toEqual([])
  expect(vault.db.all('SELECT 1 FROM environments')).toEqual([])
  expect(vault.db.all('SELECT 1 FROM audit_entries')).toEqual([])
})

test('an unknown provider is refused before anything', async () => {
  const vault = await openVault()
  expect(setUpHandlers.setUpDatabase({ ...wanted, providerId: 'nobody' }, vault)).toMatchObject({
    ok: false,
    error: { field: 'providerId' },
  })
})
