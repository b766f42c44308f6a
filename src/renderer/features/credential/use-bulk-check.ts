import { useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../shared/errors'
import type { CheckVerdict } from '../../../shared/model/check'
import type { CredentialSelection } from '../../../shared/model/credential-list'
import type { Environment } from '../../../shared/model/environment'
import { bridge } from '../../bridge'
import { reloadCredentials } from '../../stores/credentials-store'

export interface Checked {
  readonly id: string
  readonly title: string
  /** What the provider said, or why it was not asked. */
  readonly outcome: CheckVerdict | { readonly type: 'not-asked'; readonly failure: Failure }
}

export interface BulkCheck {
  readonly state: 'running' | 'done' | 'cancelled'
  readonly checked: readonly Checked[]
  readonly total: number
}

/** Asks the provider of each of many credentials, one after the other, until it is through or cancelled. */
export function useBulkCheck(selection: CredentialSelection, environment: Environment | undefined) {
  const [check, setCheck] = useState<BulkCheck | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  /** The check that is on its way; null when none is to follow. */
  const sending = useRef<string | null>(null)

  const cancel = () => {
    const sendId = sending.current
    sending.current = null
    if (sendId !== null) void bridge.cancelRequest({ sendId })
  }
  // Who closes the dialog has enough of it.
  useEffect(() => cancelOnLeave(sending), [])

  const start = async () => {
    if (environment === undefined) return
    const listed = await bridge.listSelectedCredentials({ selection })
    if (!listed.ok) return setFailure(listed.error)
    const { id: environmentId, mode } = environment
    const total = listed.value.length
    const checked: Checked[] = []
    setCheck({ state: 'running', checked, total })
    for (const { id, title } of listed.value) {
      const sendId = crypto.randomUUID()
      sending.current = sendId
      const result = await bridge.checkCredential({ sendId, credentialId: id, environmentId, mode })
      const isCancelled = sending.current !== sendId
      if (!isCancelled)
        checked.push({
          ...{ id, title },
          outcome: result.ok ? result.value.verdict : { type: 'not-asked', failure: result.error },
        })
      if (isCancelled || (!result.ok && result.error.code === 'vault-locked')) {
        setCheck({ state: 'cancelled', checked: [...checked], total })
        return reloadCredentials()
      }
      setCheck({ state: 'running', checked: [...checked], total })
    }
    sending.current = null
    setCheck({ state: 'done', checked, total })
    return reloadCredentials()
  }
  return { check, failure, start, cancel }
}

function cancelOnLeave(sending: { current: string | null }): () => void {
  return () => {
    if (sending.current !== null) void bridge.cancelRequest({ sendId: sending.current })
    sending.current = null
  }
}
