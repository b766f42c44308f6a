/** Told of each place where a pattern ends: its index, and the offset after its last byte. */
export type Report = (pattern: number, end: number) => void

/**
 * Finds many byte patterns in one pass, by Aho and Corasick (Communications of the ACM 18, 1975), with every transition
 * laid out beforehand. The time is linear in the text whatever the patterns are, which plain search is not: a server
 * that knows a secret with repetitions in it could otherwise keep the process busy for minutes.
 * Bytes that occur in no pattern share one column, so the table takes states × distinct bytes × 4 bytes.
 */
export function createMatcher(patterns: readonly Uint8Array[]): (bytes: Uint8Array, report: Report) => void {
  const columns = new Uint16Array(256)
  let width = 1
  let capacity = 1
  for (const pattern of patterns) {
    capacity += pattern.length
    for (const byte of pattern) {
      if (columns[byte] === 0) columns[byte] = width++
    }
  }

  const next = new Int32Array(capacity * width)
  const endings = new Map<number, number[]>()
  let states = 1
  for (const [index, pattern] of patterns.entries()) {
    let state = 0
    for (const byte of pattern) {
      const transition = state * width + (columns[byte] ?? 0)
      state = next[transition] || states++
      next[transition] = state
    }
    endings.set(state, [...(endings.get(state) ?? []), index])
  }

  // Breadth first, so that the state to fall back to is complete before it is read.
  const fallback = new Int32Array(states)
  /** The nearest state on the way back at which a pattern ends; 0 for none. */
  const shorterEnding = new Int32Array(states)
  const ends = new Uint8Array(states)
  const queue = [0]
  for (const state of queue) {
    const back = fallback[state] ?? 0
    shorterEnding[state] = endings.has(back) ? back : (shorterEnding[back] ?? 0)
    ends[state] = endings.has(state) || shorterEnding[state] !== 0 ? 1 : 0
    for (let column = 0; column < width; column++) {
      const transition = state * width + column
      const target = next[transition] ?? 0
      const backTarget = state === 0 ? 0 : (next[back * width + column] ?? 0)
      if (target === 0) {
        next[transition] = backTarget
      } else {
        fallback[target] = backTarget
        queue.push(target)
      }
    }
  }

  return (bytes, report) => {
    let state = 0
    for (let offset = 0; offset < bytes.length; offset++) {
      state = next[state * width + (columns[bytes[offset] ?? 0] ?? 0)] ?? 0
      if (ends[state] === 0) continue
      for (let ending = state; ending !== 0; ending = shorterEnding[ending] ?? 0) {
        for (const pattern of endings.get(ending) ?? []) report(pattern, offset + 1)
      }
    }
  }
}
