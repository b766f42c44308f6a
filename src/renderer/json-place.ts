import { jsonLanguage } from '@codemirror/lang-json'

type SyntaxNode = ReturnType<typeof jsonLanguage.parser.parse>['topNode']

/** A place in a text: lines and columns count from 1. */
export interface TextPlace {
  readonly line: number
  readonly column: number
}

export function placeOfOffset(text: string, offset: number): TextPlace {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

/**
 * Where in a JSON text the value of a path stands, e.g. `['kinds', 0, 'name']`; where there is nothing under that path, the
 * innermost value on the way to it.
 */
export function findPlace(text: string, path: readonly PropertyKey[]): TextPlace {
  let node = jsonLanguage.parser.parse(text).topNode.firstChild
  let found = node
  for (const key of path) {
    node = node && findChild(text, node, key)
    if (node === null) break
    found = node
  }
  return placeOfOffset(text, found?.from ?? 0)
}

function findChild(text: string, node: SyntaxNode, key: PropertyKey): SyntaxNode | null {
  if (node.name === 'Object') {
    const property = node.getChildren('Property').find((candidate) => nameOf(text, candidate) === key)
    return property?.lastChild ?? null
  }
  if (node.name !== 'Array' || typeof key !== 'number') return null
  return childValues(node)[key] ?? null
}

function nameOf(text: string, property: SyntaxNode): unknown {
  const name = property.getChild('PropertyName')
  return name && JSON.parse(text.slice(name.from, name.to))
}

function childValues(array: SyntaxNode): SyntaxNode[] {
  const values: SyntaxNode[] = []
  for (let child = array.firstChild; child !== null; child = child.nextSibling)
    if (!['[', ']', ','].includes(child.name)) values.push(child)
  return values
}
