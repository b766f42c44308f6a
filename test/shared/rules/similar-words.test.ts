import { expect, it } from 'vitest'
import { findSimilarWord } from '../../../src/shared/rules/similar-words'

const words = ['payroll', 'payments', 'paper', 'nordlys', 'invoices', 'invoice']

it.each([
  ['payrol', 'payroll'],
  ['pyaroll', 'payroll'],
  ['parroll', 'payroll'],
  ['paymetns', 'payments'],
  ['nrodlsy', 'nordlys'],
  ['invioce', 'invoice'],
  ['payrlol', 'payroll'],
  ['papr', 'paper'],
  // Too far off, or too short to tell.
  ['payloads', undefined],
  ['shop', undefined],
  ['pap', undefined],
])('%j means %j', (typed, expected) => {
  expect(findSimilarWord(typed, words)).toBe(expected)
})
