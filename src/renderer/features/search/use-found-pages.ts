import { useCallback, useMemo, useRef, useState } from 'react'
import type { Found, FoundPage, SearchedKind } from '../../../shared/model/search'
import { bridge } from '../../bridge'
import { notifyFailure } from '../../ui/toaster'
import type { VaultSearch } from './use-vault-search'

const pageSize = 100

interface MorePages extends FoundPage {
  /** The page that they come after. */
  readonly first: FoundPage
}

/** What a search finds of a kind, read page by page from its first page on, which is the same object until it is read anew. */
export function useFoundPages(search: VaultSearch, kind: SearchedKind, first: FoundPage | undefined) {
  const [more, setMore] = useState<MorePages>()
  const loading = useRef<FoundPage>(undefined)
  const later = more && more.first === first ? more : undefined
  const found = useMemo(
    (): readonly Found[] => [...(first?.found ?? []), ...(later?.found ?? [])],
    [first, later],
  )
  const next = later === undefined ? (first?.next ?? null) : later.next
  const loadMore = useCallback(() => {
    if (first === undefined || next === null || loading.current === first) return
    loading.current = first
    void bridge.searchPage({ ...search, kind, after: next, limit: pageSize }).then((result) => {
      if (loading.current === first) loading.current = undefined
      if (!result.ok) {
        notifyFailure(result.error)
        return
      }
      // Pages of an earlier search are dropped by their first one.
      setMore((before) => ({
        first,
        found: [...(before?.first === first ? before.found : []), ...result.value.found],
        next: result.value.next,
      }))
    })
  }, [search, kind, first, next])
  return { found, hasMore: next !== null, loadMore }
}
