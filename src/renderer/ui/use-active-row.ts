import { type KeyboardEvent, useState } from 'react'

interface ActiveRowOptions {
  count: number
  /** The active row until a key or a click moves it. */
  initial: number
  /** How many rows a page key moves by. */
  pageSize: () => number
  onMove: (index: number, event: KeyboardEvent) => void
  onEnter: (index: number) => void
  /** Any other key on a row; tells whether it meant something. */
  onKey?: (event: KeyboardEvent, index: number) => boolean
}

/** Which row of a list is its stop in the tab order, and the keys that move it. */
export function useActiveRow({ count, initial, pageSize, onMove, onEnter, onKey }: ActiveRowOptions) {
  const [moved, setActive] = useState<number>()
  const active = Math.max(0, Math.min(moved ?? initial, count - 1))

  const targetOf = (key: string): number | undefined => {
    switch (key) {
      case 'ArrowDown':
        return active + 1
      case 'ArrowUp':
        return active - 1
      case 'PageDown':
        return active + pageSize()
      case 'PageUp':
        return active - pageSize()
      case 'Home':
        return 0
      case 'End':
        return count - 1
      default:
        return undefined
    }
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    // Keys pressed on a button inside a row belong to that button.
    if (event.target !== event.currentTarget) return
    const target = targetOf(event.key)
    if (target !== undefined) {
      event.preventDefault()
      const index = Math.max(0, Math.min(count - 1, target))
      setActive(index)
      onMove(index, event)
    } else if (onKey?.(event, active)) {
      event.preventDefault()
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      onEnter(active)
    }
  }

  return { active, setActive, onKeyDown }
}
