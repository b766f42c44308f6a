import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure } from '../../../shared/errors'
import type { AuditAction, AuditEntry } from '../../../shared/model/audit'
import { bridge } from '../../bridge'
import { notifyFailure } from '../../ui/toaster'

const pageSize = 200

/** Milliseconds of silence after which what was typed is searched for. */
const typingPause = 150

interface AuditFilter {
  readonly search: string
  /** Empty for all; the same array until the choice changes. */
  readonly actions: readonly AuditAction[]
}

/** The entries of the log that a filter leaves, newest first, read page by page as they are scrolled. */
export function useAuditList(filter: AuditFilter) {
  const [entries, setEntries] = useState<readonly AuditEntry[]>()
  const [failure, setFailure] = useState<Failure | null>(null)
  const run = useRef({ number: 0, state: 'idle' as 'idle' | 'loading' | 'complete', last: 0 })
  const { search, actions } = filter

  const load = useCallback(
    async (first: boolean) => {
      const now = run.current
      if (!first && now.state !== 'idle') return
      const number = now.number + 1
      run.current = { ...now, number, state: 'loading' }
      const before = first ? null : now.last
      const result = await bridge.listAuditEntries({ search, actions: [...actions], before, limit: pageSize })
      // The filter has changed meanwhile.
      if (run.current.number !== number) return
      if (!result.ok) {
        run.current = { ...run.current, state: 'idle' }
        if (first) setFailure(result.error)
        else notifyFailure(result.error)
        return
      }
      const page = result.value
      const last = page.at(-1)?.number ?? now.last
      run.current = { number, state: page.length < pageSize ? 'complete' : 'idle', last }
      setFailure(null)
      setEntries((shown = []) => (first ? page : [...shown, ...page]))
    },
    [search, actions],
  )

  const searched = useRef(search)
  useEffect(() => {
    const delay = searched.current === search ? 0 : typingPause
    searched.current = search
    const timer = setTimeout(() => void load(true), delay)
    return () => clearTimeout(timer)
  }, [load, search])

  return {
    entries,
    failure,
    reload: useCallback(() => void load(true), [load]),
    loadMore: useCallback(() => void load(false), [load]),
  }
}
