import { expect, test } from 'vitest'
import { confirmationReason } from '../../../src/renderer/features/protection/confirmation-reason'

const failure = { code: 'confirmation-needed', message: 'Confirm that it is you.' } as const

test('says what is about to happen', () => {
  expect(confirmationReason({ call: 'copyPart', failure })).toMatch(/clipboard/)
})

test('for a call without words of its own, says what main says', () => {
  expect(confirmationReason({ call: 'deleteDatabase', failure })).toBe(failure.message)
})
