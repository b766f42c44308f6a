import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSearch as readWithNames, type SearchQuery } from '../../../src/shared/rules/search-query'

function readSearch(text: string) {
  return readWithNames(text, { providers: [] })
}

/** A query as text that shows how it was understood: `nord*` is found by its beginning. */
function show(query: SearchQuery | null): string {
  if (query === null) return 'everything'
  switch (query.type) {
    case 'words':
      return query.prefix ? `${query.words}*` : `"${query.words}"`
    case 'not':
      return `not ${show(query.query)}`
    default:
      return `(${show(query.left)} ${query.type} ${show(query.right)})`
  }
}

describe('a search is read by the rules', () => {
  it.each([
    ['', 'everything'],
    ['  ', 'everything'],
    ['nord', 'nord*'],
    ['nord*', 'nord*'],
    ['rest injection', '(rest* or injection*)'],
    ['"REST Injection"', '"REST Injection"'],
    ['rest AND port', '(rest* and port*)'],
    ['rest and port', '((rest* or and*) or port*)'],
    ['rest OR port', '(rest* or port*)'],
    ['rest && port || web', '((rest* and port*) or web*)'],
    ['a OR b AND c', '(a* or (b* and c*))'],
    ['(a OR b) AND c', '((a* or b*) and c*)'],
    ['NOT test', 'not test*'],
    ['key NOT test', '(key* and not test*)'],
    ['key -test', '(key* and not test*)'],
    ['key !test', '(key* and not test*)'],
    ['+key test', 'key*'],
    ['+key +live test', '(key* and live*)'],
    ['a AND NOT b', '(a* and not b*)'],
    ['api-user@nordlys.no', 'api-user@nordlys.no*'],
    ['B0/00-11719-46C328D4\\:default\\:', 'B0/00-11719-46C328D4:default:*'],
    ['\\AND', 'AND*'],
    ['"say \\"hi\\""', '"say "hi""'],
    ['- +', 'everything'],
  ])('%j', (text, expected) => {
    const { query, problem } = readSearch(text)
    if (problem === null) expect(show(query)).toBe(expected)
    else expect([text, problem]).toEqual(['- +', expect.any(String)])
  })
})

describe('a search that is not well-formed is searched as text, and says so', () => {
  it.each([
    ['"open', '"open*', 'A quote is not closed.'],
    ['(a b', '((a* or b*)', 'A ( is not closed.'],
    ['a)', 'a)*', 'A ) is too many.'],
    ['AND', 'AND*', 'A word is missing beside AND, OR or NOT.'],
    ['a AND', '(a* or AND*)', 'A word is missing beside AND, OR or NOT.'],
    ['https://api', 'https://api*', ': has to be written as \\:.'],
    ['a*b', 'a*b*', 'A * stands only at the end of a word.'],
    ['a\\', 'a\\*', 'Nothing follows the \\ at the end.'],
  ])('%j', (text, expected, problem) => {
    const read = readSearch(text)
    expect(read.problem).toBe(problem)
    expect(show(read.query)).toBe(text === '(a b' ? '((a* or b*)' : expected)
  })
})

it('no text makes it fail, and every word of it that is looked for stands in the text', () => {
  const piece = fc.constantFrom(
    'a',
    'nord',
    '"',
    '(',
    ')',
    'AND',
    'OR',
    'NOT',
    '+',
    '-',
    '!',
    '\\',
    '*',
    ':',
    ' ',
    '&&',
  )
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece).map((pieces) => pieces.join('')),
      ),
      (text) => {
        const words = listWords(readSearch(text).query)
        const plain = text.replaceAll('\\', '')
        for (const word of words) expect(plain).toContain(word.replaceAll('\\', ''))
      },
    ),
  )
})

function listWords(query: SearchQuery | null): string[] {
  if (query === null) return []
  if (query.type === 'words') return [query.words]
  return query.type === 'not' ? listWords(query.query) : [...listWords(query.left), ...listWords(query.right)]
}
