import { useCallback, useEffect, useRef, useState } from 'react'
import type { Failure, Result } from '../shared/errors'
import { notifyFailure } from './ui/toaster'

const pageSize = 100

interface PagedList<Row> {
  /** Reads a part of the list; the same function as long as the list is the same. */
  load: (offset: number, limit: number) => Promise<Result<{ rows: readonly Row[]; total: number }>>
  /** Another number whenever something may have changed in it. */
  revision: number
}

export interface PagedRows<Row> {
  /** All of them in their order; what is not loaded is undefined, and so is the whole before the first answer. */
  readonly rows: readonly (Row | undefined)[] | undefined
  readonly failure: Failure | null
  /** These rows are in sight, the last included. */
  readonly onSight: (first: number, last: number) => void
  readonly reload: () => void
}

/**
 * A list of any length of which what was in sight is loaded. What is shown stays until a new list, or the same after a change, is
 * there.
 */
export function usePagedRows<Row>({ load, revision }: PagedList<Row>): PagedRows<Row> {
  const [rows, setRows] = useState<readonly (Row | undefined)[]>()
  const [failure, setFailure] = useState<Failure | null>(null)
  const run = useRef({
    number: 0,
    load,
    pages: new Set<number>(),
    sight: [0, 0] as readonly [number, number],
  })

  const fail = useCallback((error: Failure, isFirst: boolean) => {
    // Locked meanwhile: there is nobody to tell.
    if (error.code === 'vault-locked') return
    if (isFirst) setFailure(error)
    else notifyFailure(error)
  }, [])

  /** Reads the pages in sight anew; all others are read when they come into sight. */
  const begin = useCallback(async () => {
    const isSame = run.current.load === load
    const pages = isSame ? pagesBetween(...run.current.sight) : [0]
    const number = run.current.number + 1
    run.current = { number, load, pages: new Set(pages), sight: isSame ? run.current.sight : [0, 0] }
    const results = await Promise.all(
      pages.map(async (page) => ({ page, result: await load(page * pageSize, pageSize) })),
    )
    if (run.current.number !== number) return
    const fresh: (Row | undefined)[] = []
    for (const { page, result } of results) {
      if (!result.ok) return fail(result.error, true)
      fresh.length = result.value.total
      place(fresh, page, result.value.rows)
    }
    setFailure(null)
    setRows(Array.from(fresh))
  }, [load, fail])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is a reason to read, and nothing to read with.
  useEffect(() => void begin(), [begin, revision])

  const onSight = useCallback(
    (first: number, last: number) => {
      run.current.sight = [first, last]
      const { number, pages } = run.current
      for (const page of pagesBetween(first, last)) {
        if (pages.has(page)) continue
        pages.add(page)
        void load(page * pageSize, pageSize).then((result) => {
          if (run.current.number !== number) return
          if (result.ok) {
            setRows((shown = []) => {
              const next = [...shown]
              place(next, page, result.value.rows)
              return next
            })
          } else {
            pages.delete(page)
            fail(result.error, false)
          }
        })
      }
    },
    [load, fail],
  )
  return { rows, failure, onSight, reload: () => void begin() }
}

function place<Row>(rows: (Row | undefined)[], page: number, loaded: readonly Row[]): void {
  for (const [index, row] of loaded.entries()) rows[page * pageSize + index] = row
}

function pagesBetween(first: number, last: number): number[] {
  const from = Math.floor(first / pageSize)
  return Array.from({ length: Math.floor(last / pageSize) - from + 1 }, (_, index) => from + index)
}
