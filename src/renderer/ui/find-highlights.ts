interface Span {
  readonly from: number
  readonly to: number
  readonly found: boolean
}

/** The whole text in spans, those of them marked in which a word begins as one of the search, whatever case and accents. */
export function findHighlights(text: string, search: string): Span[] {
  const beginnings = listWords(search).map(({ word }) => fold(word))
  const spans: Span[] = []
  let at = 0
  for (const { word, index } of listWords(text)) {
    const length = longestBeginning(fold(word), beginnings)
    if (length === 0) continue
    if (index > at) spans.push({ from: at, to: index, found: false })
    at = index + length
    spans.push({ from: index, to: at, found: true })
  }
  if (at < text.length) spans.push({ from: at, to: text.length, found: false })
  return spans
}

function listWords(text: string): { word: string; index: number }[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((match) => ({ word: match[0], index: match.index }))
}

function longestBeginning(word: string, beginnings: readonly string[]): number {
  return Math.max(0, ...beginnings.filter((part) => word.startsWith(part)).map(({ length }) => length))
}

/** One character for each of the text, so that places stay where they are. */
function fold(word: string): string {
  return word.replace(/./gsu, (character) => {
    const [base = ''] = character.normalize('NFD').toLowerCase()
    return base.length === character.length ? base : character
  })
}
