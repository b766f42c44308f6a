import { useState } from 'react'

/**
 * The handler with which a modal without a trigger element gives the focus back to what had it before; Radix does so
 * only for its own triggers. Looked at while rendering, because a field with `autoFocus` takes the focus before any
 * event of the modal.
 */
export function useFocusReturn(open: boolean) {
  const [seen, setSeen] = useState<{ open: boolean; origin: Element | null }>({ open: false, origin: null })
  if (open !== seen.open) setSeen({ open, origin: open ? document.activeElement : seen.origin })
  return {
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault()
      focusAgain(seen.origin)
    },
  }
}

/** What it was opened from may be gone meanwhile: then the page goes on from its beginning. */
function focusAgain(origin: Element | null): void {
  const gone = !origin?.isConnected || origin === document.body
  const target = gone ? document.querySelector('main') : origin
  if (target instanceof HTMLElement) target.focus()
}
