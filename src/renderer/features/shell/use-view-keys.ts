import { useEffect, useEffectEvent } from 'react'
import { goBack, goForward } from '../../stores/view-history-store'
import { isShortcut, onMac } from '../../ui/keys'

/** The buttons at the side of a mouse (UI Events, MouseEvent.button). */
const sideButtons: Partial<Record<number, () => void>> = { 3: goBack, 4: goForward }

/** Goes back and forward by the keys and buttons that browsers have for it, and shows or hides the sidebar. */
export function useViewKeys(onToggleSidebar: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const act = isShortcut(event, 'B') ? onToggleSidebar : findStep(event)
    // A question that is open is answered first, and an editor has its own use for a word to the left.
    if (act === undefined || isBusy()) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    const onMouse = (event: MouseEvent) => {
      const step = sideButtons[event.button]
      if (step === undefined || isBusy()) return
      event.preventDefault()
      step()
    }
    window.addEventListener('keydown', onKey)
    window.addEventListener('mouseup', onMouse)
    return () => {
      window.removeEventListener('keydown', onKey)
      window.removeEventListener('mouseup', onMouse)
    }
  }, [])
}

/** Alt and an arrow, or Command and a bracket on a Mac. */
function findStep(event: KeyboardEvent): (() => void) | undefined {
  if (onMac) return isShortcut(event, '[') ? goBack : isShortcut(event, ']') ? goForward : undefined
  if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return undefined
  return event.key === 'ArrowLeft' ? goBack : event.key === 'ArrowRight' ? goForward : undefined
}

function isBusy(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null
}
