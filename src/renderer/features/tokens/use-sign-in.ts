import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../shared/errors'
import type { SignInStep } from '../../../shared/model/sign-in'
import { bridge } from '../../bridge'

export type TokenWork =
  | { readonly type: 'idle'; readonly failure: Failure | null }
  | { readonly type: 'refreshing' }
  /** Null before there is anything to tell. */
  | { readonly type: 'signing-in'; readonly step: SignInStep | null }

const idle: TokenWork = { type: 'idle', failure: null }

/** Gets tokens of a credential. What goes on ends with the component: nobody would see what it waits for. */
export function useSignIn(credentialId: string, environmentId: string | undefined) {
  const [work, setWork] = useState<TokenWork>(idle)
  const attempt = useRef<string | null>(null)

  const cancel = useCallback(() => {
    if (attempt.current !== null) void bridge.cancelSignIn({ attemptId: attempt.current })
  }, [])

  useEffect(() => {
    const end = bridge.listen('signInProgress', ({ attemptId, step }) => {
      if (attemptId === attempt.current) setWork({ type: 'signing-in', step })
    })
    return () => {
      end()
      cancel()
    }
  }, [cancel])

  const finish = (failure: Failure | null) =>
    setWork({ type: 'idle', failure: failure?.code === 'cancelled' ? null : failure })

  const signIn = async () => {
    if (environmentId === undefined) return
    const attemptId = crypto.randomUUID()
    attempt.current = attemptId
    setWork({ type: 'signing-in', step: null })
    const result = await bridge.signIn({ credentialId, environmentId, attemptId })
    attempt.current = null
    finish(result.ok ? null : result.error)
  }

  const refresh = async () => {
    if (environmentId === undefined) return
    setWork({ type: 'refreshing' })
    const result = await bridge.refreshTokens({ credentialId, environmentId })
    finish(result.ok ? null : result.error)
  }

  return { work, signIn, refresh, cancel }
}
