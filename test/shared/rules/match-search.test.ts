import { describe, expect, it } from 'vitest'
import { findHighlights, findsIn, fitsSearch, listSought } from '../../../src/shared/rules/match-search'
import { readSearch } from '../../../src/shared/rules/search-query'

function read(search: string) {
  return readSearch(search, { providers: [] }).query
}

/** The text with what is marked in brackets. */
function show(text: string, search: string): string {
  return findHighlights(text, listSought(read(search)))
    .map(({ from, to, found }) => (found ? `[${text.slice(from, to)}]` : text.slice(from, to)))
    .join('')
}

describe('what was found is marked', () => {
  it.each([
    ['Nordlys AS', 'nord', '[Nord]lys AS'],
    ['Nordlys AS', 'as lys', 'Nordlys [AS]'],
    ['Måneskin', 'mane', '[Måne]skin'],
    ['Key, Test', 'key AND test', '[Key], [Test]'],
    ['Key and Test', 'key AND test', '[Key] and [Test]'],
    ['Key, Test', 'key NOT test', '[Key], Test'],
    ['Payroll of Nordlys', 'pay payroll', '[Payroll] of Nordlys'],
    ['api.example.com', '"example com"', 'api.[example].[com]'],
    ['example api.example.com', '"example com"', 'example api.[example].[com]'],
    ['/v1/customers/42', '\\/v1\\/customers', '/[v1]/[customers]/42'],
    ['Nordlys', '', 'Nordlys'],
    ['', 'x', ''],
    ['ﬁle key', 'key', 'ﬁle [key]'],
  ])('%j searched for %j', (text, search, expected) => {
    expect(show(text, search)).toBe(expected)
  })
})

describe('a text fits a search by the rules of the index', () => {
  it.each([
    ['Payroll bridge', 'payroll', true],
    ['Payroll bridge', 'roll', false],
    ['Payroll bridge', '"payroll bridge"', true],
    ['Payroll bridge', '"bridge payroll"', false],
    ['Payroll bridge', 'payroll AND shop', false],
    ['Payroll bridge', 'shop payroll', true],
    ['Payroll bridge', 'payroll NOT bridge', false],
    ['Tromsø, Åse', 'ase', true],
    ['apiuser@nordlys.example', 'apiuser@nordlys.ex', true],
  ])('%j searched for %j', (text, search, expected) => {
    const query = read(search)
    expect(query !== null && fitsSearch(query, findsIn([text]))).toBe(expected)
  })
})
