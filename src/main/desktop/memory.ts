import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/**
 * Small buffers get memory of their own, which is theirs to fill with zeros; Node's pool would leave copies of secrets in a
 * slab that everything shares. Call before any buffer is made.
 */
export function keepBuffersApart(): void {
  Buffer.poolSize = 0
}

/**
 * Makes V8 collect everything that is not used any more, and overwrite it. Keys of the crypto library are erased when
 * their objects are collected; strings, which nobody can erase, go with the memory they lie in. Takes some tens of
 * milliseconds. What it cannot reach is in docs/threat-model.md.
 */
function forgetUnused(): void {
  setFlagsFromString('--expose-gc')
  setFlagsFromString('--clear-free-memory')
  const collect: (options: object) => void = runInNewContext('gc')
  // Twice: finalisers that run after the first collection release what only the second one finds.
  for (let round = 0; round < 2; round += 1)
    collect({ type: 'major', execution: 'sync', flavor: 'last-resort' })
}

/** Milliseconds after a lock. What was still under way then, a connection that closes or a call that ends, held on to what it used. */
const laterLooks = [1_000, 5_000]

/** Forgets at once, and again when what was under way has ended: nothing else would make V8 collect in an app that rests. */
export function forgetNowAndLater(): void {
  forgetUnused()
  for (const delay of laterLooks) setTimeout(forgetUnused, delay).unref()
}
