/** A row of a tree of two levels, as the keyboard and a screen reader know it. */
export interface TreeRow {
  readonly id: string
  /** What typing the first letters finds. */
  readonly label: string
  readonly level: 1 | 2
  /** Whether what is under it is shown; null where nothing is. */
  readonly open: boolean | null
  /** Its place among its siblings, from one, and how many they are. */
  readonly position: number
  readonly siblings: number
}

export type TreeStep =
  | { readonly type: 'move'; readonly index: number }
  | { readonly type: 'toggle'; readonly index: number }

/** What a key does in a tree whose row at `active` has the focus (WAI-ARIA Authoring Practices, Tree View). */
export function stepTree(
  rows: readonly TreeRow[],
  active: number,
  key: string,
  pageSize: number,
): TreeStep | undefined {
  const row = rows[active]
  switch (key) {
    case 'ArrowDown':
      return moveTo(active + 1)
    case 'ArrowUp':
      return moveTo(active - 1)
    case 'PageDown':
      return moveTo(active + pageSize)
    case 'PageUp':
      return moveTo(active - pageSize)
    case 'Home':
      return moveTo(0)
    case 'End':
      return moveTo(rows.length - 1)
    case 'ArrowRight':
      if (row?.open === false) return { type: 'toggle', index: active }
      return row?.open === true ? moveTo(active + 1) : undefined
    case 'ArrowLeft':
      if (row?.open === true) return { type: 'toggle', index: active }
      return row?.level === 2 ? moveTo(rows.findLastIndex(isParent)) : undefined
    default:
      return undefined
  }

  function moveTo(index: number): TreeStep {
    return { type: 'move', index: Math.max(0, Math.min(rows.length - 1, index)) }
  }

  function isParent(candidate: TreeRow, index: number): boolean {
    return candidate.level === 1 && index < active
  }
}

/** The next row from `active` on whose label begins with what was typed, or -1. One letter looks behind the active row. */
export function findTyped(rows: readonly TreeRow[], active: number, typed: string): number {
  const wanted = typed.toLowerCase()
  const start = typed.length === 1 ? active + 1 : active
  const order = rows.map((_, step) => (start + step) % rows.length)
  return order.find((index) => rows[index]?.label.toLowerCase().startsWith(wanted)) ?? -1
}
