import { setImmediate } from 'node:timers/promises'

/** Items that are sorted in one turn: a few milliseconds. */
const runLength = 10_000

/** Sorts like `toSorted`, equal ones in the order they had, and lets other work go on in between however many there are. */
export async function sortInTurns<Item>(
  items: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Promise<Item[]> {
  let runs: Item[][] = []
  for (let start = 0; start < items.length; start += runLength) {
    runs.push(items.slice(start, start + runLength).sort(compare))
    await setImmediate()
  }
  while (runs.length > 1) {
    const merged: Item[][] = []
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(merge(runs[index] ?? [], runs[index + 1] ?? [], compare))
      await setImmediate()
    }
    runs = merged
  }
  return runs[0] ?? []
}

function merge<Item>(
  left: readonly Item[],
  right: readonly Item[],
  compare: (a: Item, b: Item) => number,
): Item[] {
  const merged: Item[] = []
  let next = 0
  for (const item of left) {
    for (let other = right[next]; other !== undefined && compare(other, item) < 0; other = right[next]) {
      merged.push(other)
      next += 1
    }
    merged.push(item)
  }
  return merged.concat(right.slice(next))
}
