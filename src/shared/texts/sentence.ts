/**
 * A sentence in which something else than text stands, an element above all, in the order of the language: a tag for the
 * templates of the catalogue. `ui/sentence` draws it.
 */
export function sentence<Part>(
  words: TemplateStringsArray,
  ...parts: readonly (string | Part)[]
): (string | Part)[] {
  return words.flatMap((word, index) => [word, ...parts.slice(index, index + 1)])
}
