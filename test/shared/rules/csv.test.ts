import { expect, test } from 'vitest'
import { csvLine } from '../../../src/shared/rules/csv'

test.each([
  ['plain', 'plain'],
  ['', ''],
  ['Nordlys, Bergen', '"Nordlys, Bergen"'],
  ['two\nlines', '"two\nlines"'],
  ['the "old" key', '"the ""old"" key"'],
])('%j is written as RFC 4180 has it', (cell, written) => expect(csvLine([cell, 'x'])).toBe(`${written},x`))

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '=HYPERLINK("https://example.com","x")'])(
  '%j is text to a spreadsheet and no formula',
  (cell) => expect(csvLine([cell]).replace(/^"/, '').startsWith("'")).toBe(true),
)
