import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../shared/errors'
import type { ExchangeSummary } from '../../../shared/model/exchange'
import type { Mode } from '../../../shared/model/mode'
import { bridge } from '../../bridge'
import { notifyFailure } from '../../ui/toaster'

const pageSize = 100

interface ExchangeList {
  /** Newest first; undefined until the first page is there. */
  readonly exchanges: readonly ExchangeSummary[] | undefined
  readonly failure: Failure | null
  /** Asks for the next page; does nothing while one is on its way or after the last. */
  readonly loadMore: () => void
}

/** The history of a database in a mode, read page by page as it is scrolled. To be keyed by both. */
export function useExchangeList(databaseId: string, mode: Mode): ExchangeList {
  const [exchanges, setExchanges] = useState<readonly ExchangeSummary[]>()
  const [failure, setFailure] = useState<Failure | null>(null)
  const state = useRef<'idle' | 'loading' | 'complete'>('idle')
  const last = useRef<ExchangeSummary>(undefined)

  const loadMore = useCallback(() => {
    if (state.current !== 'idle') return
    state.current = 'loading'
    const before = last.current ? { sentAt: last.current.sentAt, id: last.current.id } : null
    void bridge.listExchanges({ databaseId, mode, before, limit: pageSize }).then((result) => {
      state.current = result.ok && result.value.length < pageSize ? 'complete' : 'idle'
      if (!result.ok) {
        // What is already shown stays, and scrolling on asks again.
        if (last.current) notifyFailure(result.error)
        else setFailure(result.error)
        return
      }
      setFailure(null)
      last.current = result.value.at(-1) ?? last.current
      setExchanges((shown = []) => [...shown, ...result.value])
    })
  }, [databaseId, mode])

  useEffect(loadMore, [loadMore])
  return { exchanges, failure, loadMore }
}
