import { expect, test } from 'vitest'
import { refuseRegenerated } from '../../../src/shared/rules/regeneration'

const keeps = 'apik:{uuid}:'
const id = '550e8400-e29b-41d4-a716-446655440000'
const otherId = '9b2e4f10-e29b-41d4-a716-446655440000'
const before = `apik:${id}:3f8c9a2b1d4e7a5f`

test('the same key with another secret is taken', () =>
  expect(refuseRegenerated(keeps, before, `apik:${id}:0123456789abcdef`)).toBeUndefined())

test('another key is named by the beginnings that differ, without their secrets', () => {
  const reason = refuseRegenerated(keeps, before, `apik:${otherId}:0123456789abcdef`)
  expect(reason).toContain('apik:9b2e4f10…')
  expect(reason).toContain('apik:550e8400…')
  expect(reason).not.toContain('3f8c9a2b1d4e7a5f')
  expect(reason).not.toContain('0123456789abcdef')
})

test('what is no such key at all is told what one looks like', () =>
  expect(refuseRegenerated(keeps, before, '0123456789abcdef')).toContain('begins with apik:…:,'))

test('the value of now is not a new one', () =>
  expect(refuseRegenerated(null, before, before)).toMatch(/already/))

test('a whole new value is taken where nothing has to stay, or nothing is known to have been there', () => {
  expect(refuseRegenerated(null, before, 'something else')).toBeUndefined()
  expect(refuseRegenerated(keeps, 'of an older form', `apik:${id}:0123456789abcdef`)).toBeUndefined()
})
