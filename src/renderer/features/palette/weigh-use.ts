import type { UseCount, ViewState } from '../../../shared/model/view-state'

export type Uses = ViewState['palette']

/** Milliseconds after which a use counts half. */
const halfLife = 14 * 24 * 60 * 60 * 1000

/** So many things are remembered; those of the least weight are forgotten. */
const mostRemembered = 300

/** How much something was used: more for often, less for long ago; 0 for never. */
export function weighUse(use: UseCount | undefined, now: number): number {
  if (use === undefined) return 0
  return Math.log2(1 + use.count) * 0.5 ** (Math.max(0, now - use.lastAt) / halfLife)
}

/** The uses with one more. */
export function countUse(uses: Uses, id: string, now: number): Uses {
  const counted = { ...uses, [id]: { count: (uses[id]?.count ?? 0) + 1, lastAt: now } }
  const entries = Object.entries(counted)
  if (entries.length <= mostRemembered) return counted
  return Object.fromEntries(
    entries
      .toSorted(([, left], [, right]) => weighUse(right, now) - weighUse(left, now))
      .slice(0, mostRemembered),
  )
}
