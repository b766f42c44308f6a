import { type RefObject, useEffect, useEffectEvent } from 'react'

/**
 * What a table with details beside it needs to close them: Escape anywhere inside `frame` closes, and the focus goes
 * back to the row they belong to. Returns the same for a button. A menu or dialog above takes Escape for itself, and so
 * does what says so (`data-takes-escape`).
 */
export function useClosableDetails(
  frame: RefObject<HTMLElement | null>,
  open: boolean,
  onClose: () => void,
): () => void {
  const close = () => {
    onClose()
    frame.current?.querySelector<HTMLElement>('tbody tr[tabindex="0"]')?.focus()
  }
  const leave = useEffectEvent(close)
  useEffect(() => {
    const target = frame.current
    if (!target || !open) return undefined
    const listen = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.closest('[data-takes-escape]')) return
      leave()
    }
    target.addEventListener('keydown', listen)
    return () => target.removeEventListener('keydown', listen)
  }, [frame, open])
  return close
}
