import {
  type Found,
  type FoundPage,
  type SearchedKind,
  searchedKindSchema,
} from '../../../shared/model/search'

export type SearchRow =
  | { readonly type: 'heading'; readonly kind: SearchedKind }
  | { readonly type: 'found'; readonly found: Found }
  /** Leads to all of a kind. */
  | { readonly type: 'all'; readonly kind: SearchedKind }

/** So many of each kind stand in the list of all kinds. */
const shownOfEach = 8

/** The first things of every kind under the name of their kind, with a way to the rest. */
export function listFirst(pages: Readonly<Record<SearchedKind, FoundPage>>): SearchRow[] {
  return searchedKindSchema.options.flatMap((kind): SearchRow[] => {
    const { found, next } = pages[kind]
    if (found.length === 0) return []
    const rest = found.length > shownOfEach || next !== null
    return [
      { type: 'heading', kind },
      ...listFound(found.slice(0, shownOfEach)),
      ...(rest ? [{ type: 'all', kind } as const] : []),
    ]
  })
}

export function listFound(found: readonly Found[]): SearchRow[] {
  return found.map((thing) => ({ type: 'found', found: thing }))
}

/** The index of the next row that can be chosen, in a direction, round at the ends; -1 where there is none. */
export function stepRow(rows: readonly SearchRow[], from: number, direction: 1 | -1): number {
  for (let step = 1; step <= rows.length; step += 1) {
    const index = (from + direction * step + rows.length * 2) % rows.length
    if (rows[index]?.type !== 'heading') return index
  }
  return -1
}
