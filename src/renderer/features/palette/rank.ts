import { defaultFilter } from 'cmdk'
import { type Uses, weighUse } from './weigh-use'

/** What can be found by its name: letters may be missing in between, and initials are enough. */
export interface Rankable {
  readonly id: string
  readonly name: string
  /** Other words that people look for it by. */
  readonly keywords?: readonly string[]
}

interface Ranking {
  readonly search: string
  readonly uses: Uses
  /** Milliseconds since 1970 UTC. */
  readonly now: number
}

/** Those that fit what is typed, the best first, what was used before what was not; all of them while nothing is. */
export function rank<Thing extends Rankable>(
  things: readonly Thing[],
  { search, uses, now }: Ranking,
): Thing[] {
  const typed = search.trim()
  return things
    .map((thing) => ({
      thing,
      score:
        (typed === '' ? 1 : defaultFilter(thing.name, typed, [...(thing.keywords ?? [])])) *
        (1 + weighUse(uses[thing.id], now)),
    }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .map(({ thing }) => thing)
}
