import { describe, expect, test } from 'vitest'
import type { Exchange, FailureKind } from '../../../src/shared/model/exchange'
import { builtInProviders, findKind, getProvider } from '../../../src/shared/providers'
import { usualProvider } from '../../../src/shared/providers/provider'
import { classifyCheck, findCheck, findReachCheck } from '../../../src/shared/rules/check'
import { findErrorClass } from '../../../src/shared/rules/error-class'

function answer(status: number, text = ''): Pick<Exchange, 'outcome' | 'redirects'> {
  const body = { type: 'text' as const, text }
  return {
    outcome: { type: 'response', status, statusText: '', headers: [], body, size: text.length },
    redirects: [],
  }
}

function classify(providerId: string, status: number, text?: string) {
  return classifyCheck(getProvider(builtInProviders, providerId), answer(status, text))
}

describe('an answer of a provider', () => {
  test.each([
    ['milient-moment', 200, '{"content":[]}', { type: 'works', status: 200 }],
    ['milient-moment', 401, '', { type: 'refused', name: 'Not taken', provesDead: true }],
    ['milient-moment', 403, '', { type: 'refused', name: 'No access to this company', provesDead: false }],
    ['milient-moment', 404, '', { type: 'refused', name: 'No access to this company', provesDead: false }],
    [
      'message-systems-momentum',
      403,
      '{"errors":[{"message":"Forbidden."}]}',
      { type: 'refused', name: 'Forbidden', provesDead: false },
    ],
    ['moloni-on', 401, '', { type: 'refused', name: 'Not authenticated', provesDead: true }],
    [
      'moloni-on',
      200,
      '{"data":{"company":{"data":null,"errors":[\n  {"field": "companyId", "msg": "No access"}]}}}',
      { type: 'refused', name: 'No access to this company', provesDead: false },
    ],
    [
      'moloni-on',
      200,
      '{"data":{"company":{"data":{"companyId":1},"errors":[]}}}',
      { type: 'works', status: 200 },
    ],
    ['moment-payments', 403, '', { type: 'refused', name: 'Forbidden', provesDead: true }],
  ] as const)('%s %i %s', (providerId, status, text, verdict) => {
    expect(classify(providerId, status, text)).toMatchObject(verdict)
  })

  test.each([301, 404, 429, 500, 503])('%i says nothing of the key', (status) => {
    expect(classifyCheck(usualProvider, answer(status))).toMatchObject({ type: 'unclear', status })
  })

  test('401 and 403 are understood as HTTP means them where a provider says nothing of them', () => {
    expect(classifyCheck(usualProvider, answer(401))).toMatchObject({ type: 'refused', provesDead: true })
    expect(classifyCheck(usualProvider, answer(403))).toMatchObject({ type: 'refused', provesDead: false })
  })
})

test('an answer from where the key did not go says nothing of it', () => {
  const redirects = [{ status: 302, url: 'https://login.example', droppedSecrets: ['header Authorization'] }]
  expect(classifyCheck(usualProvider, { ...answer(200), redirects })).toMatchObject({ type: 'unclear' })
  const within = [{ status: 301, url: 'https://api.example/x/', droppedSecrets: [] }]
  expect(classifyCheck(usualProvider, { ...answer(200), redirects: within })).toMatchObject({ type: 'works' })
})

describe('no answer', () => {
  test.each([
    ['name-not-found', 'unreachable'],
    ['connection-refused', 'unreachable'],
    ['connection-lost', 'unreachable'],
    ['tls-not-trusted', 'unreachable'],
    ['timed-out', 'unreachable'],
    ['cancelled', 'unreachable'],
    ['response-too-large', 'unclear'],
    ['redirect-refused', 'unclear'],
    ['too-many-redirects', 'unclear'],
    ['invalid-response', 'unclear'],
  ] satisfies readonly (readonly [FailureKind, string])[])('%s is %s', (kind, type) => {
    const outcome = { type: 'failure' as const, kind, message: 'As the tester says.' }
    const verdict = classifyCheck(usualProvider, { outcome, redirects: [] })
    expect(verdict).toMatchObject({ type, message: 'As the tester says.' })
  })
})

describe('classes', () => {
  const usual = { meaning: 'm', nextStep: 'n', provesDead: false }
  const classes = [
    { ...usual, name: 'Words', statuses: [400, 403], bodyContains: 'Not  Active' },
    { ...usual, name: 'Any', statuses: [403], bodyContains: null },
  ]

  test('the first that fits is it, whatever blanks and case', () => {
    expect(findErrorClass(classes, { status: 403, text: '{ "m": "not\nactive" }' })?.name).toBe('Words')
    expect(findErrorClass(classes, { status: 403, text: 'else' })?.name).toBe('Any')
    expect(findErrorClass(classes, { status: 400, text: 'else' })).toBeUndefined()
  })
})

test('a kind that the check tells nothing of has none, and reach has one of its own where it must', () => {
  const payments = getProvider(builtInProviders, 'moment-payments')
  const kindOf = (kindId: string) => {
    const kind = findKind([payments], { providerId: payments.id, kindId })
    if (kind === undefined) throw new Error(kindId)
    return kind
  }
  expect(findCheck(payments, kindOf('secret-key'))?.method).toBe('GET')
  expect(findCheck(payments, kindOf('public-key'))).toBeNull()
  const moloni = getProvider(builtInProviders, 'moloni-on')
  expect(findReachCheck(moloni, moloni.kinds[0])?.body).toContain('{{companyId}}')
  const milient = getProvider(builtInProviders, 'milient-moment')
  expect(findReachCheck(milient, milient.kinds[0])).toBe(milient.check)
})
