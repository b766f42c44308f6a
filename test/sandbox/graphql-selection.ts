import { type Field, GraphqlRefusal } from './graphql-document'

/** The fields of a type: `leaf` for one that is a value, a type for one that is selected from, alone or in a list. */
export interface SelectableType {
  readonly [field: string]: SelectableType | 'leaf'
}

/** Throws a `GraphqlRefusal` when the selection asks for what the type does not have. Done before anything is changed. */
export function checkSelection(type: SelectableType, typeName: string, selection: readonly Field[]): void {
  for (const { name, fields } of selection) {
    const fieldType = Object.hasOwn(type, name) ? type[name] : undefined
    if (fieldType === undefined) throw invalid(`Cannot query field "${name}" on type "${typeName}".`)
    if (fieldType === 'leaf') {
      if (fields.length > 0) throw invalid(`Field "${name}" must not have a selection.`)
    } else if (fields.length === 0) {
      throw invalid(`Field "${name}" must have a selection of subfields.`)
    } else checkSelection(fieldType, name, fields)
  }
}

/** What was selected of a value, in the order it was asked for. Null stays null, and a list keeps its length. */
export function select(value: unknown, selection: readonly Field[]): unknown {
  if (selection.length === 0 || typeof value !== 'object' || value === null) return value ?? null
  if (Array.isArray(value)) return value.map((item) => select(item, selection))
  const properties = new Map<string, unknown>(Object.entries(value))
  return Object.fromEntries(
    selection.map(({ name, responseName, fields }) => [responseName, select(properties.get(name), fields)]),
  )
}

function invalid(message: string): GraphqlRefusal {
  return new GraphqlRefusal('GRAPHQL_VALIDATION_FAILED', message)
}
