import { z } from 'zod'
import type { SoughtWords } from '../../shared/rules/match-search'
import { findSimilarWord } from '../../shared/rules/similar-words'
import { listWords } from '../../shared/rules/words'
import type { ReadableConnection } from '../vault/connection'

export type Indexed = 'database' | 'credential' | 'exchange'

/** Beginnings up to this long have an index of their own. */
const indexedLength = 3

/** Words that a beginning is written out as. */
const mostWords = 8

const termSchema = z.object({ term: z.string() }).optional()

/**
 * A longer beginning, of which an index has to put together all that has any of its words, as these words, of which it reads no
 * more than it needs; as it is where they are many, for then each is rare.
 */
export function expandPrefix(db: ReadableConnection, indexed: Indexed, sought: SoughtWords): SoughtWords[] {
  const words = listWords(sought.words)
  const last = words.at(-1)
  if (last === undefined || !sought.prefix || last.folded.length <= indexedLength) return [sought]
  const before = sought.words.slice(0, last.from)
  const expanded: SoughtWords[] = []
  for (const term of listTerms(db, indexed, last.folded)) {
    if (expanded.length === mostWords) return [sought]
    expanded.push({ type: 'words', words: `${before}${term}`, prefix: false })
  }
  return expanded.length === 0 ? [sought] : expanded
}

/** The words of an index that begin so, in order. */
export function* listTerms(db: ReadableConnection, indexed: Indexed, beginning: string): Generator<string> {
  let from = beginning
  for (;;) {
    const row = termSchema.parse(
      db.get(`SELECT term FROM ${indexed}_words WHERE term >= :from LIMIT 1`, { from }),
    )
    if (row === undefined || !row.term.startsWith(beginning)) return
    yield row.term
    // The next text there could be: to ask for more than a word would go through all that has it.
    from = `${row.term}\u0001`
  }
}

/** Words that are compared to a mistyped one. */
const mostCompared = 1_500

/**
 * The search with each word that nothing has replaced by the one that was most likely meant, of those in titles and texts of
 * databases and credentials with the same first letter; undefined when there is none.
 */
export function mendSearch(
  db: ReadableConnection,
  text: string,
  sought: readonly SoughtWords[],
): string | undefined {
  let mended = text
  for (const { words } of sought) {
    const [word, ...others] = listWords(words)
    if (word === undefined || others.length > 0) continue
    const similar = findSimilarWord(word.folded, listComparable(db, word.folded.charAt(0)))
    if (similar !== undefined) mended = mended.replace(words, similar)
  }
  return mended === text ? undefined : mended
}

function* listComparable(db: ReadableConnection, letter: string): Generator<string> {
  let compared = 0
  for (const indexed of ['database', 'credential'] as const) {
    for (const term of listTerms(db, indexed, letter)) {
      if (compared === mostCompared) return
      compared += 1
      yield term
    }
  }
}
