import { expect, it } from 'vitest'
import { findHighlights } from '../../../src/renderer/ui/find-highlights'

/** The text with what is marked in brackets. */
function show(text: string, search: string): string {
  return findHighlights(text, search)
    .map(({ from, to, found }) => (found ? `[${text.slice(from, to)}]` : text.slice(from, to)))
    .join('')
}

it.each([
  ['Nordlys AS', 'nord', '[Nord]lys AS'],
  ['Nordlys AS', 'as lys', 'Nordlys [AS]'],
  ['Måneskin', 'mane', '[Måne]skin'],
  ['Key, Test', 'key AND test', '[Key], [Test]'],
  ['api.example.com', '"example com"', 'api.[example].[com]'],
  ['Nordlys', '', 'Nordlys'],
  ['', 'x', ''],
  ['ﬁle key', 'key', 'ﬁle [key]'],
])('%j searched for %j', (text, search, expected) => {
  expect(show(text, search)).toBe(expected)
})
