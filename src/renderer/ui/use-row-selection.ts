import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react'
import type { TableSelection } from './table'
import { everythingSelected, nothingSelected, type Selection, toggle, withSelected } from './table-selection'

interface RowSelectionInput<Row> {
  rows: readonly (Row | undefined)[]
  rowKey: (row: Row) => string
  selection: TableSelection<Row> | undefined
}

/** How clicks and keys mark rows: Ctrl one more, Shift all up to there, Ctrl+A all there are. */
export function useRowSelection<Row>({ rows, rowKey, selection }: RowSelectionInput<Row>) {
  /** Where a range begins. */
  const anchor = useRef<number | null>(null)
  /** As it is when the keys of a range have come. */
  const latest = useRef<Selection>(nothingSelected)
  useEffect(() => {
    if (selection) latest.current = selection.value
  }, [selection])
  const keyAt = (index: number) => {
    const row = rows[index]
    return row === undefined ? null : rowKey(row)
  }
  const toggleAt = (index: number) => {
    const key = keyAt(index)
    if (!selection || key === null) return
    anchor.current = index
    selection.onChange(toggle(selection.value, key))
  }
  /** Marks what lies between, whether it is loaded or not. */
  const extendTo = async (index: number, from: number) => {
    if (!selection) return
    anchor.current ??= from
    const [first, last] = [Math.min(anchor.current, index), Math.max(anchor.current, index)]
    const between = rows.slice(first, last + 1)
    const keys = between.includes(undefined)
      ? await selection.keysBetween(first, last)
      : between.flatMap((row) => (row === undefined ? [] : rowKey(row)))
    selection.onChange(withSelected(latest.current, keys, true))
  }
  return {
    toggleAt,
    extendTo,
    /** Whether the click was about marking and nothing else. */
    onClick: (event: MouseEvent, index: number): boolean => {
      if (!selection) return false
      if (event.shiftKey) void extendTo(index, index)
      else if (event.ctrlKey || event.metaKey) toggleAt(index)
      else {
        anchor.current = index
        return false
      }
      return true
    },
    onKey: (event: KeyboardEvent, index: number): boolean => {
      if (!selection) return false
      if (event.key === ' ') toggleAt(index)
      else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey))
        selection.onChange(everythingSelected)
      else return false
      return true
    },
  }
}
