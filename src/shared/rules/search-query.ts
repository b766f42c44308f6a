import type { SearchFilters } from '../model/search'
import { texts } from '../texts'
import { type FilterNames, readFilters } from './search-filters'

/** What a search looks for. */
export type SearchQuery =
  /** Words in this order, the last of them only begun where `prefix` says so. */
  | { readonly type: 'words'; readonly words: string; readonly prefix: boolean }
  | { readonly type: 'and'; readonly left: SearchQuery; readonly right: SearchQuery }
  | { readonly type: 'or'; readonly left: SearchQuery; readonly right: SearchQuery }
  | { readonly type: 'not'; readonly query: SearchQuery }

export interface ReadSearch {
  /** What was typed among the words to narrow the search down. */
  readonly filters: Partial<SearchFilters>
  /** Null for a search without words, which finds everything. */
  readonly query: SearchQuery | null
  /** Why it is not read by the rules but as plain text; null when it is. */
  readonly problem: string | null
}

type Token =
  | { readonly type: 'words'; readonly words: string; readonly prefix: boolean }
  | { readonly type: 'and' | 'or' | 'not' | 'plus' | 'open' | 'close' }

/** Thrown and caught in here: what is wrong with a query, for a person. */
class Malformed extends Error {}

/** Characters; more is no search. */
const longestSearch = 500

/**
 * Reads a search by the rules of Momentum's own search (Lucene's query parser syntax, with the fields of `readFilters`): quotes make a phrase,
 * several words mean OR, `AND` `OR` `NOT` only in upper case, `+` asks for a word and `-` or `!` refuses it, `\` takes the
 * next character as it is, case is ignored. A word is found by its beginning too, as one types.
 *
 * A query that is not well-formed never fails: it is searched as plain text, and `problem` says why. Filters are read with `names`
 * alone, for not every list has them.
 */
export function readSearch(text: string, names?: FilterNames): ReadSearch {
  const search = text.slice(0, longestSearch)
  try {
    const { rest, filters, problem } = names ? readFilters(search, names) : { ...noneRead, rest: search }
    if (problem !== null) throw new Malformed(problem)
    const tokens = tokenize(rest)
    return { query: tokens.length === 0 ? null : parse(tokens), filters, problem: null }
  } catch (error) {
    if (!(error instanceof Malformed)) throw error
    return { query: readPlain(search), filters: {}, problem: error.message }
  }
}

const noneRead = { filters: {}, problem: null }

/** Every word as it stands, one of them is enough. */
function readPlain(text: string): SearchQuery | null {
  const words = text.split(/\s+/).filter(hasWord)
  return words
    .map((word): SearchQuery => ({ type: 'words', words: word, prefix: true }))
    .reduce<SearchQuery | null>((left, right) => (left ? { type: 'or', left, right } : right), null)
}

const operators = new Map<string, Token['type'] & ('and' | 'or' | 'not')>([
  ['AND', 'and'],
  ['OR', 'or'],
  ['NOT', 'not'],
])

const signs = new Map<string, Exclude<Token['type'], 'words'>>([
  ['&&', 'and'],
  ['||', 'or'],
  ['!', 'not'],
  ['-', 'not'],
  ['+', 'plus'],
  ['(', 'open'],
  [')', 'close'],
])

function tokenize(text: string): Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const blank = /^\s+/.exec(rest)?.[0]
    if (blank !== undefined) {
      at += blank.length
      continue
    }
    const sign = signs.get(rest.slice(0, 2)) ? rest.slice(0, 2) : rest.charAt(0)
    const type = signs.get(sign)
    if (type !== undefined) {
      tokens.push({ type })
      at += sign.length
      continue
    }
    const { token, length } = rest.startsWith('"') ? readPhrase(rest) : readWord(rest)
    if (token.type !== 'words' || hasWord(token.words)) tokens.push(token)
    at += length
  }
  return tokens
}

interface Read {
  readonly token: Token
  readonly length: number
}

function readPhrase(text: string): Read {
  let words = ''
  for (let at = 1; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '"') return { token: { type: 'words', words, prefix: false }, length: at + 1 }
    if (character === '\\') at += 1
    words += text.charAt(at)
  }
  throw new Malformed(texts.search.problems.openQuote)
}

/** Characters with a meaning that this search does not have: they are text only behind a `\`. */
const reserved = '{}[]^~?:'

function readWord(text: string): Read {
  let words = ''
  let isEscaped = false
  let at = 0
  for (; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '\\') {
      if (at + 1 === text.length) throw new Malformed(texts.search.problems.loneBackslash)
      isEscaped = true
      at += 1
      words += text.charAt(at)
      continue
    }
    if (/[\s"()]/.test(character)) break
    if (character === '*' && /^(?:[\s)]|$)/.test(text.slice(at + 1))) {
      at += 1
      break
    }
    if (character === '*') throw new Malformed(texts.search.problems.innerStar)
    if (reserved.includes(character)) throw new Malformed(texts.search.problems.reserved(character))
    words += character
  }
  const operator = isEscaped ? undefined : operators.get(words)
  return { token: operator ? { type: operator } : { type: 'words', words, prefix: true }, length: at }
}

/** Whether there is a letter or a digit to find. */
function hasWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** NOT binds closest, then AND, then OR, which is also meant where nothing stands between two words. */
function parse(tokens: readonly Token[]): SearchQuery {
  let at = 0
  const query = parseOr()
  if (at < tokens.length) throw new Malformed(texts.search.problems.extraBracket)
  return query

  function parseOr(): SearchQuery {
    const clauses = [parseClause()]
    while (at < tokens.length && peek() !== 'close') {
      if (peek() === 'or') at += 1
      clauses.push(parseClause())
    }
    return joinClauses(clauses)
  }

  function parseClause(): Clause {
    const isRequired = peek() === 'plus'
    if (isRequired) at += 1
    let query = parseNot()
    while (peek() === 'and') {
      at += 1
      if (peek() === 'plus') at += 1
      query = { type: 'and', left: query, right: parseNot() }
    }
    return { query, isRequired }
  }

  function parseNot(): SearchQuery {
    if (peek() !== 'not') return parseOne()
    at += 1
    return { type: 'not', query: parseNot() }
  }

  function parseOne(): SearchQuery {
    const token = tokens[at]
    at += 1
    if (token?.type === 'words') return token
    if (token?.type !== 'open') throw new Malformed(texts.search.problems.wordMissing)
    const query = parseOr()
    if (peek() !== 'close') throw new Malformed(texts.search.problems.openBracket)
    at += 1
    return query
  }

  function peek(): Token['type'] | undefined {
    return tokens[at]?.type
  }
}

interface Clause {
  readonly query: SearchQuery
  readonly isRequired: boolean
}

/** As in Lucene: what is required and what is refused must hold; of the others one, unless something is required. */
function joinClauses(clauses: readonly Clause[]): SearchQuery {
  const required = clauses.filter(({ isRequired }) => isRequired)
  const refused = clauses.filter(({ query, isRequired }) => !isRequired && query.type === 'not')
  const others = clauses.filter(({ query, isRequired }) => !isRequired && query.type !== 'not')
  const wanted = required.length > 0 ? join('and', required) : join('or', others)
  const unwanted = join('and', refused)
  if (wanted && unwanted) return { type: 'and', left: wanted, right: unwanted }
  const only = wanted ?? unwanted
  if (only === null) throw new Malformed(texts.search.problems.nothing)
  return only
}

function join(type: 'and' | 'or', clauses: readonly Clause[]): SearchQuery | null {
  return clauses.reduce<SearchQuery | null>(
    (left, { query }) => (left ? { type, left, right: query } : query),
    null,
  )
}
