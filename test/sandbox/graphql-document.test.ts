import { describe, expect, it } from 'vitest'
import { GraphqlRefusal, readOperation } from './graphql-document'

/** The refusal a document meets. */
function refusalOf(document: string, variables = {}): GraphqlRefusal {
  try {
    readOperation(document, variables)
  } catch (error) {
    if (error instanceof GraphqlRefusal) return error
    throw error
  }
  throw new Error('The document was read')
}

describe('a document', () => {
  it('has fields, aliases and arguments of every kind', () => {
    const operation = readOperation(
      `# a comment
      query Everything($id: Int!, $ids: [Int!]! = [3], $text: String = "x") {
        first: thing(id: $id, ids: $ids, text: $text, flag: true, nothing: null, sort: DESC, size: -1.5e2) {
          name, other { id }
        }
        second(where: { deep: [{ a: "\\u00e7\\n\\"" }] })
      }`,
      { id: 7 },
    )
    expect(operation).toEqual({
      type: 'query',
      fields: [
        {
          name: 'thing',
          responseName: 'first',
          arguments: { id: 7, ids: [3], text: 'x', flag: true, sort: 'DESC', size: -150 },
          fields: [
            { name: 'name', responseName: 'name', arguments: {}, fields: [] },
            {
              name: 'other',
              responseName: 'other',
              arguments: {},
              fields: [{ name: 'id', responseName: 'id', arguments: {}, fields: [] }],
            },
          ],
        },
        {
          name: 'second',
          responseName: 'second',
          arguments: { where: { deep: [{ a: 'ç\n"' }] } },
          fields: [],
        },
      ],
    })
  })

  it.each([
    ['{ a }', 'query'],
    ['query { a }', 'query'],
    ['mutation Name { a }', 'mutation'],
  ])('is a query or a mutation: %s', (document, type) => {
    expect(readOperation(document, {}).type).toBe(type)
  })

  it.each([
    ['', 'Syntax Error: Expected Name, found <EOF>.'],
    ['{', 'Syntax Error: Expected Name, found <EOF>.'],
    ['{ }', 'Syntax Error: Expected Name, found "}".'],
    ['{ a { } }', 'Syntax Error: Expected Name, found "}".'],
    ['{ a(b 1) }', 'Syntax Error: Expected ":", found "1".'],
    ['{ a(b: 007) }', 'Syntax Error: Expected Name, found "0".'],
    ['{ a(b: ) }', 'Syntax Error: Unexpected ")".'],
    ['{ a(b: "c) }', 'Syntax Error: Unexpected character "\\"".'],
    ['{ a(b: "\t") }', 'Syntax Error: Unexpected character "\\"".'],
    ['{ a(b: [1 }', 'Syntax Error: Unexpected "}".'],
    ['query { "a" }', 'Syntax Error: Expected Name, found String "a".'],
    ['{ a ; }', 'Syntax Error: Unexpected character ";".'],
    ['subscription { a }', 'This sandbox does not read "subscription".'],
    ['{ ...rest }', 'This sandbox does not read fragments.'],
    ['{ a @include(if: true) }', 'This sandbox does not read directives.'],
    ['{ a(b: """c""") }', 'This sandbox does not read block strings.'],
    ['{ a } { b }', 'This sandbox does not read more than one operation or fragment in a document.'],
  ])('is refused when it cannot be read: %j', (document, message) => {
    expect(refusalOf(document)).toMatchObject({ code: 'GRAPHQL_PARSE_FAILED', message })
  })
})

describe('a variable', () => {
  it.each([[{}], [{ id: null }]])('that is required must have a value: %j', (variables) => {
    expect(refusalOf('query ($id: Int!) { a(id: $id) }', variables)).toMatchObject({
      code: 'BAD_USER_INPUT',
      message: 'Variable "$id" of a required type was not provided.',
    })
  })

  it('must be declared', () => {
    expect(refusalOf('{ a(id: $id) }', { id: 1 })).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: 'Variable "$id" is not defined.',
    })
  })

  it('that was left out leaves its argument out', () => {
    expect(readOperation('query ($id: Int) { a(id: $id) }', {}).fields).toMatchObject([{ arguments: {} }])
  })
})
