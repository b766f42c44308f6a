import type { Output } from '../../../shared/contract'
import type { FindingKind } from '../../../shared/model/health'

/** What stands at a place of the list: the heading of a kind, or the finding with a number. */
export type FindingItem =
  | { readonly type: 'heading'; readonly kind: FindingKind }
  | { readonly type: 'row'; readonly index: number }

interface Arrangement {
  readonly count: number
  /** Throws where there is no such place. */
  readonly find: (place: number) => FindingItem
}

/** Puts a heading before the findings of each kind, or of the only one that is shown, without listing them. */
export function arrangeFindings(
  groups: Output<'listFindings'>['groups'],
  only: FindingKind | null,
): Arrangement {
  let count = 0
  let rows = 0
  const starts = groups
    .filter(({ kind }) => only === null || kind === only)
    .map((group) => {
      const start = { kind: group.kind, place: count, row: rows }
      count += group.count + 1
      rows += group.count
      return start
    })
  return {
    count,
    find: (place) => {
      const start = starts.findLast((candidate) => candidate.place <= place)
      if (start === undefined || place >= count) throw new Error(`Nothing stands at ${place} of ${count}.`)
      return start.place === place
        ? { type: 'heading', kind: start.kind }
        : { type: 'row', index: start.row + place - start.place - 1 }
    },
  }
}
