/** Shorter words are so close to each other that any other would do. */
const shortest = 4

/** Slips that a word of so many letters may have and still be meant. */
function allowedSlips(length: number): number {
  return length < 7 ? 1 : 2
}

/**
 * The word that was most likely meant by a mistyped beginning of one, or undefined: letters that are missing, too many, wrong or
 * swapped are slips, of which one is forgiven, and two in a word of seven letters and more.
 */
export function findSimilarWord(typed: string, words: Iterable<string>): string | undefined {
  if (typed.length < shortest) return undefined
  let best: { word: string; slips: number } | undefined
  for (const word of words) {
    const slips = countSlips(typed, word)
    if (slips > allowedSlips(typed.length)) continue
    if (best === undefined || slips < best.slips || (slips === best.slips && word.length < best.word.length))
      best = { word, slips }
  }
  return best?.word
}

/** The fewest slips that lead from the beginning of a word to what was typed (optimal string alignment distance). */
function countSlips(typed: string, word: string): number {
  let before: number[] = []
  let last = Array.from({ length: word.length + 1 }, (_, index) => index)
  for (let row = 1; row <= typed.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= word.length; column += 1) {
      const same = typed[row - 1] === word[column - 1]
      const swapped =
        row > 1 && column > 1 && typed[row - 1] === word[column - 2] && typed[row - 2] === word[column - 1]
      current.push(
        Math.min(
          at(last, column) + 1,
          at(current, column - 1) + 1,
          at(last, column - 1) + (same ? 0 : 1),
          swapped ? at(before, column - 2) + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    before = last
    last = current
  }
  return Math.min(...last)
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY
}
