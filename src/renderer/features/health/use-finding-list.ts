import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../shared/contract'
import type { Failure } from '../../../shared/errors'
import type { Finding, FindingFilter } from '../../../shared/model/health'
import { bridge } from '../../bridge'
import { useHealthStore } from '../../stores/health-store'

const pageSize = 50

interface FindingList {
  readonly groups: Output<'listFindings'>['groups']
  readonly total: number
  /** By their place in the list; one that was not read yet is missing. */
  readonly rows: ReadonlyMap<number, Finding>
}

/** The findings that a filter leaves, read page by page as they come into sight, and anew when there may be others. */
export function useFindingList(filter: FindingFilter) {
  const revision = useHealthStore((state) => state.revision)
  const [list, setList] = useState<FindingList>()
  const [failure, setFailure] = useState<Failure | null>(null)
  const run = useRef({ number: 0, asked: new Set<number>(), from: 0, to: 0, filter })

  const load = useCallback(
    async (page: number, isFirst: boolean) => {
      const { number, asked } = run.current
      asked.add(page)
      const result = await bridge.listFindings({ filter, offset: page * pageSize, limit: pageSize })
      // The filter, or what there is, has changed meanwhile.
      if (run.current.number !== number) return
      if (!result.ok) {
        asked.delete(page)
        if (result.error.code !== 'vault-locked') setFailure(result.error)
        return
      }
      const { groups, total, findings } = result.value
      setFailure(null)
      setList((known) => ({
        ...{ groups, total },
        rows: new Map([
          ...(isFirst ? [] : (known?.rows ?? [])),
          ...findings.map((finding, index): [number, Finding] => [page * pageSize + index, finding]),
        ]),
      }))
    },
    [filter],
  )

  // biome-ignore lint/correctness/useExhaustiveDependencies: a revision is a reason to read, and nothing that is read
  useEffect(() => {
    const { number, from, to } =
      run.current.filter === filter ? run.current : { ...run.current, from: 0, to: 0 }
    run.current = { number: number + 1, asked: new Set(), from, to, filter }
    for (const page of pagesOf(from, to)) void load(page, page === Math.floor(from / pageSize))
  }, [load, revision])

  return {
    list,
    failure,
    reload: useCallback(() => void load(0, true), [load]),
    /** Reads what is missing of the rows from one to another. */
    show: useCallback(
      (from: number, to: number) => {
        run.current = { ...run.current, from, to }
        for (const page of pagesOf(from, to)) if (!run.current.asked.has(page)) void load(page, false)
      },
      [load],
    ),
  }
}

/** The pages on which rows from one to another stand. */
function pagesOf(from: number, to: number): number[] {
  const first = Math.floor(from / pageSize)
  return Array.from({ length: Math.floor(to / pageSize) - first + 1 }, (_, index) => first + index)
}
