import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { type ErrorCode, fail, type Result } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { beside } from './files'

const freeAttempts = 3
const longestWaitMs = 30_000

const storedSchema = z.object({ failures: z.int().nonnegative(), lastAt: z.int().nonnegative() })

/** Two clocks: the one people set, and one that only goes forward. Both in milliseconds. */
export interface Clock {
  readonly wall: () => number
  readonly monotonic: () => number
}

export const systemClock: Clock = { wall: () => Date.now(), monotonic: () => performance.now() }

/** What the owner gets wrong, as opposed to what is wrong with the files. */
const wrongSecret: readonly ErrorCode[] = ['wrong-password', 'wrong-recovery-code']

export function isWrongSecret(code: ErrorCode): boolean {
  return wrongSecret.includes(code)
}

/**
 * Slows down someone who tries passwords at the keyboard: three tries are free, then each failed one is followed by a wait that
 * doubles from 1 s to 30 s. It is kept in a small file, so that starting anew does not help, and it runs by the clock that only goes
 * forward. Between two starts the other clock has to do; wherever that was set, no wait is longer than 30 s. It is no
 * protection against someone who copies the files; that is the key derivation's part.
 */
export class Attempts {
  readonly #path: string
  readonly #clock: Clock
  #state: { failures: number; readonly until: number } | undefined

  constructor(path: string, clock: Clock = systemClock) {
    this.#path = path
    this.#clock = clock
  }

  /** When the next try is read, by the wall clock; null when that is now. */
  nextAttemptAt(): number | null {
    const rest = this.#rest()
    return rest > 0 ? this.#clock.wall() + Math.ceil(rest) : null
  }

  /**
   * Lets a try through, or fails with `wait-before-trying` before it is read. It is counted before the outcome is known, so that
   * ending the app in between gains nothing; what failed for another reason is not counted.
   */
  async count<Value>(attempt: () => Promise<Result<Value>>): Promise<Result<Value>> {
    const rest = this.#rest()
    if (rest > 0) return fail('wait-before-trying', texts.unlocking.tooManyTries(Math.ceil(rest / 1_000)))
    const before = this.#state?.failures ?? 0
    this.#keep(before + 1)
    let failures = before
    try {
      const result = await attempt()
      if (result.ok) failures = 0
      else if (isWrongSecret(result.error.code)) failures = before + 1
      return result
    } finally {
      this.#keep(failures)
    }
  }

  #rest(): number {
    this.#state ??= this.#read()
    return this.#state.until - this.#clock.monotonic()
  }

  #keep(failures: number): void {
    this.#state = { failures, until: this.#clock.monotonic() + waitAfter(failures) }
    try {
      this.#write(failures)
    } catch {
      // Where it cannot be written, the wait holds until the app ends.
    }
  }

  #read(): { failures: number; until: number } {
    const stored = storedSchema.safeParse(parseJson(this.#readText()))
    const { failures, lastAt } = stored.success ? stored.data : { failures: 0, lastAt: 0 }
    const wait = waitAfter(failures)
    // A clock that was set back would make it longer than any wait is.
    const rest = Math.min(lastAt + wait - this.#clock.wall(), wait)
    return { failures, until: this.#clock.monotonic() + rest }
  }

  #readText(): string {
    try {
      return readFileSync(this.#path, 'utf8')
    } catch {
      return ''
    }
  }

  #write(failures: number): void {
    if (failures === 0) rmSync(this.#path, { force: true })
    else {
      const draft = `${this.#path}.new`
      writeFileSync(draft, JSON.stringify({ failures, lastAt: this.#clock.wall() }), { mode: 0o600 })
      renameSync(draft, this.#path)
    }
  }
}

/** Counts the tries at the vault in a folder, beside it. */
export function attemptsAt(vaultFolder: string, clock?: Clock): Attempts {
  return new Attempts(vaultFolder + beside.attempts, clock)
}

function waitAfter(failures: number): number {
  if (failures < freeAttempts) return 0
  return Math.min(1_000 * 2 ** (failures - freeAttempts), longestWaitMs)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
