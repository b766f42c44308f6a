/** A word of a text as a search sees it. */
export interface Word {
  /** Without case and accents. */
  readonly folded: string
  /** Where it stands in the text: `from` is its first character, `to` the one after its last. */
  readonly from: number
  readonly to: number
}

/** The words of a text, told apart as the index does it (https://sqlite.org/fts5.html, section 4.3.1). */
export function listWords(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: word, index }) => ({
    folded: fold(word),
    from: index,
    to: index + word.length,
  }))
}

const plain = /^[\da-z]*$/i

/** One character for each of the word, so that places stay where they are. Most words are plain, and a search reads thousands. */
function fold(word: string): string {
  if (plain.test(word)) return word.toLowerCase()
  return word.replace(/./gsu, (character) => {
    const [base = ''] = character.normalize('NFD').toLowerCase()
    return base.length === character.length ? base : character
  })
}
