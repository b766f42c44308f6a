import { expect, test } from 'vitest'
import type { BulkAct } from '../../../src/shared/model/bulk'
import { mostTags } from '../../../src/shared/model/tag'
import { refuseInBulk } from '../../../src/shared/rules/bulk-acts'

const now = 1_790_000_000_000
const kind = { regeneration: null }
const active = { state: 'active', expiresAt: null, writeOnly: false, tags: ['reports'] } as const

function refusal(act: BulkAct, given: object = {}) {
  return refuseInBulk(act, { ...active, tags: ['reports'], ...given }, kind, now)
}

test('what would change nothing is left out', () => {
  expect(refusal({ type: 'add-tag', tag: 'reports' })).toBe('It has this tag already.')
  expect(refusal({ type: 'add-tag', tag: 'nightly' })).toBeUndefined()
  expect(refusal({ type: 'remove-tag', tag: 'nightly' })).toBe('It does not have this tag.')
  expect(refusal({ type: 'reactivate' })).toBe('It is active.')
})

test('a credential takes so many tags and no more', () => {
  const tags = Array.from({ length: mostTags }, (_, number) => `tag ${number}`)
  expect(refusal({ type: 'add-tag', tag: 'one more' }, { tags })).toContain(`${mostTags}`)
})

test('what one act on a credential is refused for, the act on many is too', () => {
  expect(refusal({ type: 'deactivate' }, { state: 'revoked' })).toContain('revoked')
  expect(refusal({ type: 'reactivate' }, { expiresAt: now - 1 })).toContain('expired')
  expect(refusal({ type: 'delete' }, { state: 'revoked' })).toBeUndefined()
})
