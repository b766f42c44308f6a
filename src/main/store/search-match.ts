import type { SearchQuery } from '../../shared/rules/search-query'

/** The fields in which the words have to stand. */
export type MatchedBy = 'title' | 'title body'

interface Match {
  /** What to select from: rows with the ids of what is searched. */
  readonly source: string
  readonly condition: string
  readonly values: Readonly<Record<string, string>>
}

/**
 * A search as SQL over the index of a noun. What the index can answer alone it answers row by row, so that a `LIMIT` ends it
 * early; where something may not be there, the parts are asked for and put together.
 */
export function matchSearch(
  noun: 'database' | 'credential',
  query: SearchQuery | null,
  fields: MatchedBy,
): Match {
  const documents = `searched_${noun}s`
  if (query === null) return { source: documents, condition: 'true', values: {} }
  const match = matchOf(query)
  if (match !== undefined)
    return {
      source: `${noun}_index CROSS JOIN ${documents} ON number = ${noun}_index.rowid`,
      condition: `${noun}_index MATCH :match`,
      values: { match: within(fields, match) },
    }
  const values: Record<string, string> = {}
  const condition = writeCondition(query, fields, (text) => {
    const name = `match${Object.keys(values).length}`
    values[name] = text
    return `number IN (SELECT rowid FROM ${noun}_index WHERE ${noun}_index MATCH :${name})`
  })
  return { source: documents, condition, values }
}

function writeCondition(query: SearchQuery, fields: MatchedBy, ask: (match: string) => string): string {
  const match = matchOf(query)
  if (match !== undefined) return ask(within(fields, match))
  switch (query.type) {
    // What must not be there must be nowhere.
    case 'not':
      return `NOT ${writeCondition(query.query, 'title body', ask)}`
    case 'and':
    case 'or':
      return `(${writeCondition(query.left, fields, ask)} ${query.type} ${writeCondition(query.right, fields, ask)})`
    case 'words':
      throw new Error('The index can always be asked for words.')
  }
}

function within(fields: MatchedBy, match: string): string {
  return `{${fields}} : (${match})`
}

/** A query of the index (https://sqlite.org/fts5.html, section 3), or undefined where the index cannot answer it alone. */
function matchOf(query: SearchQuery): string | undefined {
  switch (query.type) {
    case 'words':
      return `"${query.words.replaceAll('"', '""')}"${query.prefix ? ' *' : ''}`
    case 'not':
      return undefined
    default: {
      const left = matchOf(query.left)
      const right = matchOf(query.right)
      return left && right && `(${left} ${query.type.toUpperCase()} ${right})`
    }
  }
}
