import { fail, type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { type Clock, systemClock } from './attempts'

/** With "ask every time" an answer holds for one act, which follows it at once. */
const oneActMs = 60_000

/**
 * When the person last showed that it is still them, by the clock that only goes forward: setting the other one back prolongs
 * nothing. Unlocking does not count, because it says nothing about who sits there an hour later.
 */
export class Confirmation {
  readonly #clock: Clock
  #confirmedAt: number | undefined

  constructor(clock: Clock = systemClock) {
    this.#clock = clock
  }

  confirm(): void {
    this.#confirmedAt = this.#clock.monotonic()
  }

  forget(): void {
    this.#confirmedAt = undefined
  }

  /** To be asked right before the act. Fails with `confirmation-needed` when the answer is too old, in minutes. */
  require(minutes: number): Result<void> {
    const age = this.#confirmedAt === undefined ? Infinity : this.#clock.monotonic() - this.#confirmedAt
    if (age >= (minutes === 0 ? oneActMs : minutes * 60_000))
      return fail('confirmation-needed', texts.unlocking.confirmationNeeded)
    if (minutes === 0) this.#confirmedAt = undefined
    return succeed(undefined)
  }
}
