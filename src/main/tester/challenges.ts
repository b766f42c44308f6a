/** What a server asks for in `WWW-Authenticate`. */
export interface Challenge {
  /** In lower case, e.g. `digest`. */
  readonly scheme: string
  /** By name in lower case, without quotes and escapes. */
  readonly parameters: ReadonlyMap<string, string>
}

/** A scheme that ends or that parameters follow, or a parameter, quoted or not (RFC 9110 section 11). */
const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+"
const piece = new RegExp(
  `\\s*,?\\s*(?:(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))(?=\\s*(?:,|$))|(${token})(?:\\s+|(?=,|$)))`,
  'y',
)

/** The challenges in a header, in their order. What is not understood ends the reading. */
export function parseChallenges(header: string): Challenge[] {
  const challenges: { scheme: string; parameters: Map<string, string> }[] = []
  piece.lastIndex = 0
  for (let match = piece.exec(header); match !== null && match[0] !== ''; match = piece.exec(header)) {
    const [, name, quoted, plain, scheme] = match
    if (scheme !== undefined) challenges.push({ scheme: scheme.toLowerCase(), parameters: new Map() })
    else if (name !== undefined)
      challenges.at(-1)?.parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain ?? '')
  }
  return challenges
}
