/**
 * The part of GraphQL (https://spec.graphql.org/October2021/) that a call to an API of queries and mutations is made of: one
 * operation with variables, aliases, arguments and fields. Fragments, directives, block strings, subscriptions and several
 * operations in one document are refused by name, not misread.
 */
export interface Operation {
  readonly type: 'query' | 'mutation'
  readonly fields: readonly Field[]
}

export interface Field {
  readonly name: string
  /** Where the value stands in the answer: the alias, or the name. */
  readonly responseName: string
  /** With the variables put in. An enum value is its name. */
  readonly arguments: Readonly<Record<string, unknown>>
  /** Empty when the field has no selection. */
  readonly fields: readonly Field[]
}

export type GraphqlErrorCode =
  | 'BAD_REQUEST'
  | 'BAD_USER_INPUT'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'

/** Why a document is not executed at all, with one of the codes servers of this kind put into `extensions.code`. */
export class GraphqlRefusal extends Error {
  constructor(
    readonly code: GraphqlErrorCode,
    message: string,
  ) {
    super(message)
  }
}

/** Reads the operation of a document. Throws a `GraphqlRefusal` when there is none that could be executed. */
export function readOperation(document: string, variables: Readonly<Record<string, unknown>>): Operation {
  const tokens = readTokens(document)
  const declared = new Map<string, unknown>()
  let position = 0

  const peek = () => tokens[position] ?? end
  const next = () => tokens[position++] ?? end
  function takeIf(token: string): boolean {
    if (peek() !== token) return false
    position++
    return true
  }
  function expect(token: string): void {
    const found = next()
    if (found !== token) throw syntaxError(`Expected "${token}", found ${describe(found)}.`)
  }
  function readName(): string {
    const found = next()
    if (!namePattern.test(found)) throw syntaxError(`Expected Name, found ${describe(found)}.`)
    return found
  }
  /** Items until `close`, which is taken too. */
  function readUntil<Item>(close: string, readItem: () => Item): Item[] {
    const items: Item[] = []
    while (!takeIf(close)) items.push(readItem())
    return items
  }

  function declareVariable(): void {
    expect('$')
    const name = readName()
    expect(':')
    const required = readTypeIsRequired()
    const fallback = takeIf('=') ? readValue() : undefined
    const value = variables[name] ?? fallback ?? null
    if (required && value === null) {
      throw new GraphqlRefusal('BAD_USER_INPUT', `Variable "$${name}" of a required type was not provided.`)
    }
    declared.set(name, value)
  }
  function readTypeIsRequired(): boolean {
    if (takeIf('[')) {
      readTypeIsRequired()
      expect(']')
    } else readName()
    return takeIf('!')
  }

  function readValue(): unknown {
    if (takeIf('$')) return readVariable()
    if (takeIf('[')) return readUntil(']', readValue)
    if (takeIf('{')) return Object.fromEntries(readUntil('}', readPair))
    const literal = next()
    if (namePattern.test(literal)) return literals.has(literal) ? literals.get(literal) : literal
    if (!/^["\d-]/.test(literal)) throw syntaxError(`Unexpected ${describe(literal)}.`)
    return JSON.parse(literal)
  }
  function readVariable(): unknown {
    const name = readName()
    if (declared.has(name)) return declared.get(name)
    throw new GraphqlRefusal('GRAPHQL_VALIDATION_FAILED', `Variable "$${name}" is not defined.`)
  }
  function readPair(): [string, unknown] {
    const name = readName()
    expect(':')
    return [name, readValue()]
  }

  function readFields(): Field[] {
    const fields = readUntil('}', readField)
    if (fields.length === 0) throw syntaxError('Expected Name, found "}".')
    return fields
  }
  function readField(): Field {
    const responseName = readName()
    const name = takeIf(':') ? readName() : responseName
    const pairs = takeIf('(') ? readUntil(')', readPair) : []
    return {
      name,
      responseName,
      // A variable that is null is an argument that was not given: the two mean the same here.
      arguments: Object.fromEntries(pairs.filter(([, value]) => value !== null)),
      fields: takeIf('{') ? readFields() : [],
    }
  }

  const type = peek() === '{' ? 'query' : readName()
  if (type !== 'query' && type !== 'mutation') throw unsupported(`"${type}"`)
  if (namePattern.test(peek())) next()
  if (takeIf('(')) readUntil(')', declareVariable)
  expect('{')
  const fields = readFields()
  if (peek() !== end) throw unsupported('more than one operation or fragment in a document')
  return { type, fields }
}

const end = ''
const namePattern = /^[A-Za-z_]\w*$/
const literals = new Map<string, unknown>([
  ['true', true],
  ['false', false],
  ['null', null],
])

// Strings and numbers are those of JSON, so that `JSON.parse` reads each one that is found here.
const wordPattern = /[!$():=[\]{}]|[A-Za-z_]\w*/u
const numberPattern = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/u
const stringPattern = /(?!""")"(?:[^"\\\p{Cc}]|\\["\\/bfnrt]|\\u[\da-fA-F]{4})*"/u
const ignoredPattern = /[\s,\uFEFF]+|#[^\n\r]*/u

const lexicalPattern = new RegExp(
  `${ignoredPattern.source}|(?<token>${[wordPattern, numberPattern, stringPattern].map(({ source }) => source).join('|')})`,
  'uy',
)

function readTokens(document: string): string[] {
  const tokens: string[] = []
  lexicalPattern.lastIndex = 0
  while (lexicalPattern.lastIndex < document.length) {
    const start = lexicalPattern.lastIndex
    const match = lexicalPattern.exec(document)
    if (match === null) throw unreadable(document.slice(start))
    if (match.groups?.token !== undefined) tokens.push(match.groups.token)
  }
  return tokens
}

function unreadable(rest: string): GraphqlRefusal {
  if (rest.startsWith('...')) return unsupported('fragments')
  if (rest.startsWith('@')) return unsupported('directives')
  if (rest.startsWith('"""')) return unsupported('block strings')
  return syntaxError(`Unexpected character ${JSON.stringify(rest.slice(0, 1))}.`)
}

function unsupported(what: string): GraphqlRefusal {
  return new GraphqlRefusal('GRAPHQL_PARSE_FAILED', `This sandbox does not read ${what}.`)
}

function syntaxError(message: string): GraphqlRefusal {
  return new GraphqlRefusal('GRAPHQL_PARSE_FAILED', `Syntax Error: ${message}`)
}

function describe(token: string): string {
  return token === end ? '<EOF>' : token.startsWith('"') ? `String ${token}` : `"${token}"`
}
