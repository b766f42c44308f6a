import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Escape inside an element, while it means something there. What is open above it, such as a menu, takes its own. */
export function useEscape(
  element: RefObject<HTMLElement | null>,
  active: boolean,
  onEscape: () => void,
): void {
  const leave = useEffectEvent(onEscape)
  useEffect(() => {
    const target = element.current
    if (!target || !active) return
    const listen = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave()
    }
    target.addEventListener('keydown', listen)
    return () => target.removeEventListener('keydown', listen)
  }, [element, active])
}
