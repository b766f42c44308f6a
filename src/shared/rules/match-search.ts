import type { SearchQuery } from './search-query'
import { listWords, type Word } from './words'

/** What a search looks for in one place: words that follow each other. */
export type SoughtWords = Extract<SearchQuery, { type: 'words' }>

/** Whether words of a search stand in one of the texts. */
export type FindsWords = (sought: SoughtWords) => boolean

/** Whether something fits a search, by what is said of each of its words. */
export function fitsSearch(query: SearchQuery, finds: FindsWords): boolean {
  switch (query.type) {
    case 'words':
      return finds(query)
    case 'not':
      return !fitsSearch(query.query, finds)
    case 'and':
      return fitsSearch(query.left, finds) && fitsSearch(query.right, finds)
    case 'or':
      return fitsSearch(query.left, finds) || fitsSearch(query.right, finds)
  }
}

/** What the texts are asked by `fitsSearch`: by the rules of the index, so that both find the same. */
export function findsIn(texts: readonly string[]): FindsWords {
  const words = texts.map(listWords)
  return (sought) => {
    const wanted = listWords(sought.words)
    return wanted.length > 0 && words.some((text) => findPlaces(text, wanted, sought.prefix).length > 0)
  }
}

/** The words that something has to have, at least one of them: those that are not refused. */
export function listSought(query: SearchQuery | null): SoughtWords[] {
  if (query === null) return []
  switch (query.type) {
    case 'words':
      return [query]
    case 'not':
      return []
    default:
      return [...listSought(query.left), ...listSought(query.right)]
  }
}

/** Every word of a text, each of which may be only begun, for a search without a language of its own. */
export function readWords(text: string): SoughtWords[] {
  return listWords(text).map(({ folded }) => ({ type: 'words', words: folded, prefix: true }))
}

export interface Span {
  readonly from: number
  readonly to: number
  readonly found: boolean
}

/** The whole text in spans, of which those are marked that a search found: a phrase whole, a word as far as it was typed. */
export function findHighlights(text: string, sought: readonly SoughtWords[]): Span[] {
  const words = listWords(text)
  /** Of each word that is found, where the mark ends. */
  const ends = new Map<number, number>()
  for (const { words: phrase, prefix } of sought) {
    const wanted = listWords(phrase)
    for (const place of findPlaces(words, wanted, prefix)) {
      for (const [index, { folded }] of wanted.entries()) {
        const from = words[place + index]?.from ?? 0
        ends.set(from, Math.max(ends.get(from) ?? 0, from + folded.length))
      }
    }
  }
  const spans: Span[] = []
  let at = 0
  for (const [from, to] of [...ends].sort(([left], [right]) => left - right)) {
    if (from > at) spans.push({ from: at, to: from, found: false })
    spans.push({ from, to, found: true })
    at = to
  }
  if (at < text.length) spans.push({ from: at, to: text.length, found: false })
  return spans
}

/** The indexes of the words with which the wanted ones begin. */
function findPlaces(words: readonly Word[], wanted: readonly Word[], prefix: boolean): number[] {
  if (wanted.length === 0) return []
  return words.flatMap((_, start) =>
    wanted.every(({ folded }, index) => {
      const word = words[start + index]?.folded
      return prefix && index === wanted.length - 1 ? word?.startsWith(folded) : word === folded
    })
      ? [start]
      : [],
  )
}
