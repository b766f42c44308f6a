import { expect, test } from 'vitest'
import { changeOf, emptyValues, valuesOf } from '../../../src/renderer/features/credential/credential-values'
import { type Credential, noDetails } from '../../../src/shared/model/credential'
import { generic } from '../../../src/shared/providers/generic'
import { moloniOn } from '../../../src/shared/providers/moloni-on'
import { countDays } from '../../../src/shared/rules/expiry'

const credential: Credential = {
  ...noDetails,
  id: 'c0ffee00-0000-4000-8000-000000000001',
  providerId: 'generic',
  kindId: 'basic',
  title: 'Nightly report',
  description: '',
  mode: 'test',
  databaseIds: ['c0ffee00-0000-4000-8000-000000000002'],
  parts: [
    { name: 'username', secret: false, value: 'nora', expiresAt: null },
    { name: 'password', secret: true, hint: null, expiresAt: null },
  ],
  state: 'active',
  version: 1,
  createdAt: 1,
  updatedAt: 1,
  lastUsedAt: null,
}

const basic = generic.kinds.find(({ id }) => id === 'basic') ?? generic.kinds[0]

test('an edit sends no part that nobody typed, so that it makes no version', () => {
  const values = { ...valuesOf(credential, basic), title: 'Renamed' }
  expect(changeOf(credential, values)).toMatchObject({ id: credential.id, title: 'Renamed', parts: [] })
})

test('and those that were typed', () => {
  const parts = [
    { name: 'username', value: 'olav' },
    { name: 'password', value: 'another password' },
  ]
  expect(changeOf(credential, { ...valuesOf(credential, basic), parts }).parts).toEqual(parts)
})

test('a new credential is offered with what its provider says of it', () => {
  const [kind] = moloniOn.kinds
  const values = emptyValues({
    kind,
    mode: 'test',
    databaseId: credential.databaseIds[0] ?? '',
    cost: 'Invoiced monthly',
  })
  expect(values).toMatchObject({ title: 'API key, Test', writeOnly: true, cost: 'Invoiced monthly' })
  expect(values.expiresAt && countDays(Date.now(), values.expiresAt)).toBe(365)
})
