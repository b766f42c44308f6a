import { type RefObject, useEffect, useEffectEvent } from 'react'
import { isShortcut } from '../../ui/keys'

/** Ctrl+Enter (Command on a Mac) anywhere inside an element, or while nothing has the focus. */
export function useSendShortcut(element: RefObject<HTMLElement | null>, onSend: () => void): void {
  const send = useEffectEvent(onSend)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { target } = event
      const inside =
        target === document.body || (target instanceof Node && element.current?.contains(target) === true)
      if (!inside || event.repeat || !isShortcut(event, 'Enter')) return
      event.preventDefault()
      send()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [element])
}
