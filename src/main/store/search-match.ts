import type { SoughtWords } from '../../shared/rules/match-search'
import type { SearchQuery } from '../../shared/rules/search-query'

/** What an index is asked for words; `refused` where they must not be there, which means nowhere. */
export type WriteWords = (sought: SoughtWords, refused: boolean) => string

/**
 * A search as a query of an index (https://sqlite.org/fts5.html, section 3), which answers it row by row, so that a `LIMIT`
 * ends it early. Undefined where it asks for what has something not, among all that there is, unless `everything` is a query
 * that finds all.
 */
export function writeMatch(
  query: SearchQuery,
  writeWords: WriteWords,
  everything?: string,
): string | undefined {
  return write(query, false)

  function write(part: SearchQuery, refused: boolean): string | undefined {
    switch (part.type) {
      case 'words':
        return writeWords(part, refused)
      case 'not':
        return without(everything, write(part.query, !refused))
      case 'or':
        return joined('OR', write(part.left, refused), write(part.right, refused))
      case 'and': {
        if (part.right.type === 'not')
          return without(write(part.left, refused), write(part.right.query, !refused))
        if (part.left.type === 'not')
          return without(write(part.right, refused), write(part.left.query, !refused))
        return joined('AND', write(part.left, refused), write(part.right, refused))
      }
    }
  }
}

function joined(operator: 'AND' | 'OR' | 'NOT', left?: string, right?: string): string | undefined {
  return left && right && `(${left} ${operator} ${right})`
}

/** What one query finds and another does not. */
export function without(found?: string, refused?: string): string | undefined {
  return joined('NOT', found, refused)
}

/** What the columns of an index that hold words are called, of databases and credentials. */
const wordColumns = 'title body'

/** Words for an index, in these columns. */
export function quoteWords({ words, prefix }: SoughtWords, columns = wordColumns): string {
  return `{${columns}} : "${words.replaceAll('"', '""')}"${prefix ? ' *' : ''}`
}

/** Marks of an index of which any is enough, each as it is or, with a `*` at its end, what begins so. */
export function writeFacets(facets: readonly string[]): string {
  const marks = facets.map((facet) => (facet.endsWith('*') ? `"${facet.slice(0, -1)}" *` : `"${facet}"`))
  return `{facets} : (${marks.join(' OR ')})`
}

/** What all of some queries find; undefined of none. */
export function allOf(queries: readonly (string | undefined)[]): string | undefined {
  const asked = queries.filter((query) => query !== undefined)
  return asked.length === 0 ? undefined : asked.map((query) => `(${query})`).join(' AND ')
}

/** Everything has one of the modes, or both. */
export const everyMode = writeFacets(['mtest', 'mlive'])
