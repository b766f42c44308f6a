import type { Bridge } from '../shared/contract'
import { type CallName, callNames } from '../shared/contract/names'
import type { Failure, Result } from '../shared/errors'

/** A call that main makes only for somebody who has just shown that it is them. */
export interface ConfirmationQuestion {
  readonly call: CallName
  readonly failure: Failure
}

/** Asks the person; false when they cancelled. */
export type AskForConfirmation = (question: ConfirmationQuestion) => Promise<boolean>

/**
 * A bridge that deals with `confirmation-needed`: it asks, and when the person has confirmed, makes the same call once
 * more. Without a confirmation the failure goes back to who called. So no feature needs to know which calls are asked
 * about; main alone decides.
 */
export function createConfirmingBridge(direct: Bridge, ask: AskForConfirmation): Bridge {
  // A copy, because a proxy may not answer differently from the frozen object that the preload hands over.
  return new Proxy(
    { ...direct },
    {
      get(calls, name) {
        const value: unknown = Reflect.get(calls, name)
        const call = callNames.find((candidate) => candidate === name)
        return call && isCall(value) ? confirming(value, (failure) => ask({ call, failure })) : value
      },
    },
  )
}

type AnyCall = (input: unknown) => Promise<Result<unknown>>

function isCall(value: unknown): value is AnyCall {
  return typeof value === 'function'
}

function confirming(call: AnyCall, ask: (failure: Failure) => Promise<boolean>): AnyCall {
  return async (input) => {
    const result = await call(input)
    if (result.ok || result.error.code !== 'confirmation-needed') return result
    return (await ask(result.error)) ? call(input) : result
  }
}
