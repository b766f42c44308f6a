import { useState } from 'react'
import type { Failure, Result } from '../../../shared/errors'
import { bridge } from '../../bridge'

/** What came of the last check that a component started, and the one under way. */
export interface CheckRun<Value> {
  /** The id to cancel it by, while one is under way. */
  readonly sendId: string | null
  readonly value: Value | null
  readonly failure: Failure | null
  /** Starts one; the answer of the one before goes. */
  start(send: (sendId: string) => Promise<Result<Value>>): Promise<void>
  cancel(): void
}

export function useCheckRun<Value>(): CheckRun<Value> {
  const [sendId, setSendId] = useState<string | null>(null)
  const [result, setResult] = useState<Result<Value> | null>(null)
  return {
    sendId,
    value: result?.ok ? result.value : null,
    failure: result && !result.ok ? result.error : null,
    async start(send) {
      const id = crypto.randomUUID()
      setSendId(id)
      setResult(null)
      setResult(await send(id))
      setSendId(null)
    },
    cancel: () => {
      if (sendId !== null) void bridge.cancelRequest({ sendId })
    },
  }
}
