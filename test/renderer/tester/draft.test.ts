import { describe, expect, it } from 'vitest'
import { draftFromExchange, draftFromSample, requestOf } from '../../../src/renderer/features/tester/draft'
import { type Draft, draftFor, draftKey, emptyDraft } from '../../../src/renderer/stores/tester-draft'
import type { Environment } from '../../../src/shared/model/environment'
import type { Exchange } from '../../../src/shared/model/exchange'
import type { SampleRequest } from '../../../src/shared/providers/provider'

const databaseId = '6d1c5d1e-1f0a-4f43-9a55-0a3a7e6f1c01'
const testKeyId = '6d1c5d1e-1f0a-4f43-9a55-0a3a7e6f1c02'
const typed: Draft = {
  ...emptyDraft,
  method: 'POST',
  url: '/payments',
  credentialId: testKeyId,
  bodyText: '{}',
}

const environment: Environment = {
  id: '6d1c5d1e-1f0a-4f43-9a55-0a3a7e6f1c03',
  databaseId,
  name: 'Test',
  mode: 'test',
  baseUrl: 'https://api.example.com/v1/',
  caCertificate: null,
  variables: [],
}

const exchange: Exchange = {
  id: '6d1c5d1e-1f0a-4f43-9a55-0a3a7e6f1c04',
  databaseId,
  environmentId: environment.id,
  credentialId: testKeyId,
  mode: 'test',
  method: 'POST',
  url: 'https://api.example.com/v1/payments?page=2&key=‹key of Secret key, Test›',
  requestHeaders: [
    { name: 'Authorization', value: 'Bearer ‹key of Secret key, Test›' },
    { name: 'Host', value: 'api.example.com' },
    { name: 'Accept', value: '*/*' },
    { name: 'Content-Type', value: 'application/problem+json' },
    { name: 'X-Api-Key', value: '‹key of Secret key, Test›' },
    { name: 'Idempotency-Key', value: '42' },
  ],
  requestBody: '{"amount":200}',
  redirects: [],
  sentAt: 1,
  durationMs: 84,
  outcome: { type: 'failure', kind: 'timed-out', message: 'No answer within 30 seconds.' },
}

describe('draftFor', () => {
  it('shows what was typed in the other mode while nothing is typed in this one', () => {
    const drafts = { [draftKey(databaseId, 'test')]: typed }
    expect(draftFor(drafts, databaseId, 'live')).toEqual(typed)
    expect(draftFor(drafts, databaseId, 'test')).toEqual(typed)
  })

  it('carries over again once everything has been deleted', () => {
    const drafts = {
      [draftKey(databaseId, 'test')]: typed,
      [draftKey(databaseId, 'live')]: { ...emptyDraft, query: [{ name: '', value: '', enabled: true }] },
    }
    expect(draftFor(drafts, databaseId, 'live')).toEqual(typed)
  })

  it('keeps what was typed in each mode apart', () => {
    const live = { ...typed, url: '/refunds' }
    const drafts = { [draftKey(databaseId, 'test')]: typed, [draftKey(databaseId, 'live')]: live }
    expect(draftFor(drafts, databaseId, 'test').url).toBe('/payments')
    expect(draftFor(drafts, databaseId, 'live').url).toBe('/refunds')
  })

  it('carries nothing from one database to another', () => {
    expect(draftFor({ [draftKey(testKeyId, 'test')]: typed }, databaseId, 'test')).toEqual(emptyDraft)
  })
})

describe('requestOf', () => {
  it('names the environment and its mode, leaves out rows without a name, and an empty body', () => {
    const query = [
      { name: 'page', value: '1', enabled: true },
      { name: ' ', value: 'left over', enabled: true },
    ]
    const request = requestOf({ ...typed, query, bodyText: ' \n' }, environment)
    expect(request).toMatchObject({
      databaseId,
      environmentId: environment.id,
      mode: 'test',
      query: [{ name: 'page', value: '1', enabled: true }],
      body: { type: 'none' },
    })
    expect(request).not.toHaveProperty('bodyText')
  })
})

describe('draftFromSample', () => {
  it('keeps the chosen credential and time limit', () => {
    const sample = {
      name: 'Me',
      method: 'GET',
      url: '/me',
      query: [],
      headers: [],
      body: null,
    } satisfies SampleRequest
    expect(draftFromSample({ ...typed, timeoutSeconds: 5 }, sample)).toMatchObject({
      method: 'GET',
      url: '/me',
      bodyText: '',
      credentialId: testKeyId,
      timeoutSeconds: 5,
    })
  })
})

describe('draftFromExchange', () => {
  it('becomes a path on the base URL, without what carried a secret or is made anew', () => {
    expect(draftFromExchange(exchange, environment)).toEqual({
      ...emptyDraft,
      method: 'POST',
      url: '/payments',
      query: [{ name: 'page', value: '2', enabled: true }],
      headers: [
        { name: 'Content-Type', value: 'application/problem+json', enabled: true },
        { name: 'Idempotency-Key', value: '42', enabled: true },
      ],
      bodyText: '{"amount":200}',
      credentialId: testKeyId,
    })
  })

  it('knows the base URL by what its variables stand for', () => {
    const tenant = {
      ...environment,
      baseUrl: 'https://api.example.com/{{version}}',
      variables: [{ name: 'version', value: 'v1' }],
    }
    expect(draftFromExchange(exchange, tenant).url).toBe('/payments')
  })

  it('stays absolute where the base URL does not fit', () => {
    const absolute = 'https://api.example.com/v1/payments'
    const other = { ...environment, baseUrl: 'https://api.example.com/v10' }
    expect(draftFromExchange(exchange, other).url).toBe(absolute)
    expect(draftFromExchange(exchange, undefined).url).toBe(absolute)
  })
})
