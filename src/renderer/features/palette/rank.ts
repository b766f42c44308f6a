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

/** By letters here and there something fits that nobody means. */
const leastScore = 0.05

/** A beginning, a word or initials; below it letters are missing or swapped. */
const closeScore = 0.5

/** Something that fits, and whether it does as it stands and not only by its letters. */
export interface Ranked<Thing> {
  readonly thing: Thing
  readonly isClose: boolean
}

/** Those that fit what is typed, the best first, what was used before what was not; all of them while nothing is. */
export function rank<Thing extends Rankable>(
  things: readonly Thing[],
  { search, uses, now }: Ranking,
): Ranked<Thing>[] {
  return things
    .map((thing) => ({ thing, score: scoreOf(thing, search) }))
    .filter(({ score }) => score >= leastScore)
    .map(({ thing, score }) => ({ thing, score, weight: score * (1 + weighUse(uses[thing.id], now)) }))
    .sort((left, right) => right.weight - left.weight)
    .map(({ thing, score }) => ({ thing, isClose: score >= closeScore }))
}

/** Whether something is called what is typed, or begins so. */
export function isCalled(name: string, search: string): boolean {
  return scoreOf({ id: '', name }, search) >= closeScore
}

function scoreOf({ name, keywords = [] }: Rankable, search: string): number {
  const typed = search.trim()
  return typed === '' ? 1 : defaultFilter(name, typed, [...keywords])
}
