import { useEffect, useEffectEvent, useState } from 'react'
import type { Result } from '../../../shared/errors'
import { notifyFailure } from '../../ui/toaster'

interface Answer<Value> {
  /** What it is the answer to. */
  readonly question: string
  readonly value: Value
}

/**
 * The newest answer of a call, which is asked again when the question is another, or when what it depends on has a new revision.
 * One that comes too late is dropped; a failure is told, unless the vault was locked meanwhile.
 */
export function useAnswer<Value>(
  question: string,
  revision: unknown,
  ask: () => Promise<Result<Value>>,
): Answer<Value> | undefined {
  const [answer, setAnswer] = useState<Answer<Value>>()
  const askNow = useEffectEvent(ask)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a revision is a reason to ask again
  useEffect(() => {
    let ended = false
    void askNow().then((result) => {
      if (ended) return
      if (result.ok) setAnswer({ question, value: result.value })
      else if (result.error.code !== 'vault-locked') notifyFailure(result.error)
    })
    return () => {
      ended = true
    }
  }, [question, revision])
  return answer
}
