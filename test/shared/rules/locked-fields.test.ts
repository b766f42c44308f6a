import { describe, expect, test } from 'vitest'
import { type Credential, type CredentialChange, noDetails } from '../../../src/shared/model/credential'
import { usualKind } from '../../../src/shared/providers/credential-kind'
import { listLockedFields, refuseChange } from '../../../src/shared/rules/locked-fields'

const credential: Credential = {
  ...noDetails,
  id: 'c0ffee00-0000-4000-8000-000000000001',
  providerId: 'momentus-connect',
  kindId: 'api-token',
  title: 'Events',
  description: '',
  mode: 'live',
  databaseIds: ['c0ffee00-0000-4000-8000-000000000002'],
  parts: [
    { name: 'apiToken', secret: true, hint: null, expiresAt: null },
    { name: 'user', secret: false, value: 'nora', expiresAt: null },
  ],
  state: 'active',
  version: 1,
  createdAt: 1,
  updatedAt: 1,
  lastUsedAt: null,
}
const onlyTitle = { ...usualKind, changeable: 'title-and-description' } as const

function change(given: Partial<CredentialChange>): CredentialChange {
  return { ...credential, basedOn: credential.updatedAt, parts: [], ...given }
}

describe('where only title and description change', () => {
  const locked = listLockedFields(credential, onlyTitle)

  test.each<[string, Partial<CredentialChange>]>([
    ['parts', { parts: [{ name: 'apiToken', value: 'another' }] }],
    ['mode', { mode: 'test' }],
    ['expiresAt', { expiresAt: 1_800_000_000_000 }],
  ])('%s stays', (field, given) => {
    const refused = refuseChange(locked, credential, change(given))
    expect(refused?.field).toBe(field)
    expect(refused?.reason).toMatch(/title and description/)
  })

  test('what only a person knows changes all the same', () => {
    const ours = change({
      title: 'Renamed',
      description: 'For the website',
      owner: { name: 'apiuser', notAPerson: true, active: true, licensed: false },
      tags: ['billing'],
      notes: 'Ask Nora',
      cost: 'Free',
      databaseIds: ['c0ffee00-0000-4000-8000-000000000003'],
      grants: ['view'],
      allowedEndpoints: [],
      writeOnly: true,
    })
    expect(refuseChange(locked, credential, ours)).toBeUndefined()
  })

  test('a plain part that is given as it is does not change', () =>
    expect(
      refuseChange(locked, credential, change({ parts: [{ name: 'user', value: 'nora' }] })),
    ).toBeUndefined())
})

test('everything changes where the provider lets it', () =>
  expect(listLockedFields(credential, usualKind)).toEqual({}))

test('what is regenerated is not typed over', () =>
  expect(Object.keys(listLockedFields(credential, { ...usualKind, regeneration: { keeps: null } }))).toEqual([
    'parts',
  ]))

test('of a revoked one the values stay what they were', () =>
  expect(Object.keys(listLockedFields({ ...credential, state: 'revoked' }, usualKind)).sort()).toEqual([
    'expiresAt',
    'mode',
    'parts',
  ]))

test('write-only is for good', () => {
  const writeOnly = { ...credential, writeOnly: true }
  const locked = listLockedFields(writeOnly, usualKind)
  expect(refuseChange(locked, writeOnly, change({ writeOnly: false }))?.field).toBe('writeOnly')
  expect(refuseChange(locked, writeOnly, change({ writeOnly: true }))).toBeUndefined()
})
