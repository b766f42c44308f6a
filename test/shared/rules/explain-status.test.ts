import { expect, test } from 'vitest'
import type { Outcome } from '../../../src/shared/model/exchange'
import { messageSystemsMomentum } from '../../../src/shared/providers/message-systems-momentum'
import { momentPayments } from '../../../src/shared/providers/moment-payments'
import { explainStatus } from '../../../src/shared/rules/explain-status'

const baseUrl = 'https://api.momentco.io'

function answer(status: number, text = ''): Outcome {
  return { type: 'response', status, statusText: '', headers: [], body: { type: 'text', text }, size: 0 }
}

function explain(
  outcome: Outcome,
  change: { url?: string; redirects?: string[] } = {},
  provider = momentPayments,
) {
  const { url = `${baseUrl}/customers`, redirects = [] } = change
  const followed = redirects.map((place) => ({ status: 302, url: place, droppedSecrets: [] }))
  return explainStatus(provider, { url, outcome, redirects: followed }, baseUrl)
}

test('an answer means what its provider says it means', () => {
  expect(explain(answer(403))).toMatchObject({
    name: 'Forbidden',
    meaning: 'The key was deleted or has expired.',
    nextStep: expect.stringContaining('Rotate it'),
    provesDead: true,
  })
})

test('the words of the body tell one class from another, in whatever case', () => {
  const forbidden = answer(403, '{"errors":[{"message":"Forbidden."}]}')
  expect(explain(forbidden, {}, messageSystemsMomentum)).toMatchObject({
    name: 'Forbidden',
    provesDead: false,
  })
  expect(explain(answer(403, 'nothing known'), {}, messageSystemsMomentum)).toBeUndefined()
})

test('what the provider says nothing of is not explained', () => {
  expect(explain(answer(200))).toBeUndefined()
  expect(explain({ type: 'failure', kind: 'timed-out', message: '' })).toBeUndefined()
})

test('nor is what another server has answered', () => {
  expect(explain(answer(403), { url: 'https://elsewhere.example/' })).toBeUndefined()
  expect(explain(answer(403), { redirects: ['https://elsewhere.example/'] })).toBeUndefined()
  expect(explain(answer(403), { redirects: [`${baseUrl}/other`] })).toBeDefined()
})
