import type { Row } from './momentus-data'

/** One page of an answer, and what to ask for the rest, in the form of `ODataQuery`. */
export type Page =
  | { readonly understood: true; readonly value: readonly Row[]; readonly next: string | null }
  | { readonly understood: false; readonly message: string }

const pageSize = 10

/**
 * Answers `$filter`, `$top` and `$skip`. Of filters it knows `Field eq 'text'` and `Field eq 1`, joined by `and`; anything
 * else is not understood.
 */
export function queryRows(rows: readonly Row[], text: string): Page {
  const options = new URLSearchParams(text)
  for (const name of options.keys()) {
    if (!['$filter', '$top', '$skip'].includes(name)) {
      return { understood: false, message: `${name} is not supported` }
    }
  }
  const [top, skip] = [readCount(options.get('$top'), rows.length), readCount(options.get('$skip'), 0)]
  if (top === undefined || skip === undefined) {
    return { understood: false, message: '$top and $skip must be whole numbers' }
  }
  const filter = options.get('$filter')
  const conditions = filter === null ? [] : readFilter(filter)
  if (conditions === undefined) return { understood: false, message: 'The $filter cannot be read' }

  const matching = rows.filter((row) => conditions.every(({ field, value }) => row[field] === value))
  const value = matching.slice(skip, skip + Math.min(top, pageSize))
  if (top <= pageSize || skip + pageSize >= matching.length) return { understood: true, value, next: null }
  options.set('$skip', String(skip + pageSize))
  if (options.has('$top')) options.set('$top', String(top - pageSize))
  return { understood: true, value, next: options.toString() }
}

function readCount(text: string | null, otherwise: number): number | undefined {
  if (text === null) return otherwise
  return /^\d+$/.test(text) ? Number(text) : undefined
}

interface Condition {
  readonly field: string
  readonly value: string | number
}

function readFilter(filter: string): readonly Condition[] | undefined {
  const conditions: Condition[] = []
  const condition = /(\w+) eq (?:'((?:[^']|'')*)'|(-?\d+(?:\.\d+)?))(?: and (?=.)|$)/y
  while (condition.lastIndex < filter.length) {
    const match = condition.exec(filter)
    if (match === null) return undefined
    const [, field = '', text, number] = match
    conditions.push({ field, value: text === undefined ? Number(number) : text.replaceAll("''", "'") })
  }
  return conditions
}
