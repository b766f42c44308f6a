import type { Found, FoundPage, SearchPlace } from '../../shared/model/search'
import type { SoughtWords } from '../../shared/rules/match-search'
import type { SearchQuery } from '../../shared/rules/search-query'
import { allOf, quoteWords, without, writeMatch } from './search-match'

/** Something found, with its number in the index. */
export interface NumberedFound {
  readonly number: number
  readonly found: Found
}

/** Returns what is found for one reason, by number, from after `number` on and at most `limit`. */
export type Stage = (number: number, limit: number) => NumberedFound[]

/** A page of what the stages find one after the other, none of which finds what an earlier one does. */
export function readStages(stages: readonly Stage[], after: SearchPlace | null, limit: number): FoundPage {
  const rows: NumberedFound[] = []
  for (const [stage, find] of stages.entries()) {
    if (stage < (after?.stage ?? 0)) continue
    rows.push(...find(stage === after?.stage ? after.number : 0, limit - rows.length))
    const last = rows.at(-1)
    if (rows.length >= limit && last !== undefined)
      return { found: rows.map(({ found }) => found), next: { stage, number: last.number } }
  }
  return { found: rows.map(({ found }) => found), next: null }
}

/** What to select from, with a condition of it. */
export interface Selection {
  readonly source: string
  /** The column that tells the number, by which the rows come in order. */
  readonly number: string
  readonly condition: string
  readonly values: Readonly<Record<string, string>>
}

/** What has a title and an index with it. */
type SearchedNoun = 'database' | 'credential'

interface StagesQuestion {
  readonly query: SearchQuery | null
  /** What the index is asked for words, in the columns that are named or in any place. */
  readonly writeWords: (sought: SoughtWords, columns?: 'title') => string
  /** What the index is asked besides. */
  readonly facets?: string | undefined
  /** What finds all that is in the index, where something does. */
  readonly everything?: string
}

/**
 * How to find what has a search in its title, and after that what has it elsewhere, in the index of a noun: `number` and `id`
 * of each.
 */
export function selectStages(
  noun: SearchedNoun,
  { query, writeWords, facets, everything }: StagesQuestion,
): Selection[] {
  if (query === null) return [facets === undefined ? everythingOf(noun) : matchIn(noun, facets)]
  const inTitle = (sought: SoughtWords, refused: boolean) =>
    refused ? writeWords(sought) : writeWords(sought, 'title')
  const anywhere = (sought: SoughtWords) => writeWords(sought)
  const title = writeMatch(query, inTitle, everything)
  const elsewhere = without(writeMatch(query, anywhere, everything), title)
  if (title !== undefined && elsewhere !== undefined)
    return [title, elsewhere].map((match) => matchIn(noun, allOf([match, facets]) ?? match))
  const asked = createAsked(noun)
  const titleCondition = writeCondition(query, inTitle, asked.ask)
  const elsewhereCondition = `${writeCondition(query, anywhere, asked.ask)} AND NOT ${titleCondition}`
  return [titleCondition, elsewhereCondition].map((condition) => asked.select(condition))
}

/** How to find what has a search in any place, in the index of a noun: `number` and `id` of each. */
export function selectAnywhere(noun: SearchedNoun, query: SearchQuery | null): Selection {
  if (query === null) return everythingOf(noun)
  const write = (sought: SoughtWords) => quoteWords(sought)
  const match = writeMatch(query, write)
  if (match !== undefined) return matchIn(noun, match)
  const asked = createAsked(noun)
  return asked.select(writeCondition(query, write, asked.ask))
}

function everythingOf(noun: SearchedNoun): Selection {
  return { source: documentsOf(noun), number: 'number', condition: 'true', values: {} }
}

function matchIn(noun: SearchedNoun, match: string): Selection {
  return {
    source: `${noun}_index CROSS JOIN ${documentsOf(noun)} ON number = ${noun}_index.rowid`,
    number: `${noun}_index.rowid`,
    condition: `${noun}_index MATCH :match`,
    values: { match },
  }
}

function documentsOf(noun: SearchedNoun): string {
  return `searched_${noun}s`
}

/** Collects what an index is asked for, for a condition that is put together of its answers. */
function createAsked(noun: SearchedNoun) {
  const values: Record<string, string> = {}
  return {
    ask: (match: string) => {
      const name = `match${Object.keys(values).length}`
      values[name] = match
      return `number IN (SELECT rowid FROM ${noun}_index WHERE ${noun}_index MATCH :${name})`
    },
    select: (condition: string): Selection => ({ ...everythingOf(noun), condition, values }),
  }
}

/** The same as SQL, where an index cannot answer alone: it is asked for the parts, which are put together. */
function writeCondition(
  query: SearchQuery,
  writeWords: (sought: SoughtWords, refused: boolean) => string,
  ask: (match: string) => string,
): string {
  return write(query, false)

  function write(part: SearchQuery, refused: boolean): string {
    switch (part.type) {
      case 'words':
        return ask(writeWords(part, refused))
      case 'not':
        return `NOT ${write(part.query, !refused)}`
      case 'and':
      case 'or':
        return `(${write(part.left, refused)} ${part.type} ${write(part.right, refused)})`
    }
  }
}
