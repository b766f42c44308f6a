import { useRef } from 'react'

/**
 * Handlers for a modal without a trigger element: when it closes, the focus goes back to what had it before, which
 * Radix does only for its own triggers.
 */
export function useFocusReturn() {
  const origin = useRef<HTMLElement | null>(null)
  return {
    onOpenAutoFocus: () => {
      origin.current = document.activeElement instanceof HTMLElement ? document.activeElement : null
    },
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault()
      origin.current?.focus()
    },
  }
}
