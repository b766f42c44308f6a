import { type KeyboardEvent, type PointerEvent, useEffect, useEffectEvent, useRef } from 'react'

/**
 * What a button needs that does something only while it is held: with the pointer, or with Space or Enter. It lets go too when the
 * pointer leaves it, when it loses the focus, and with the button itself.
 */
export function useHold({ onHold, onRelease }: { onHold: () => void; onRelease: () => void }) {
  const isHeld = useRef(false)
  const hold = () => {
    if (isHeld.current) return
    isHeld.current = true
    onHold()
  }
  const release = () => {
    if (!isHeld.current) return
    isHeld.current = false
    onRelease()
  }
  const leave = useEffectEvent(release)
  useEffect(() => () => leave(), [])
  const isKey = ({ key }: KeyboardEvent) => key === ' ' || key === 'Enter'
  return {
    onPointerDown: ({ button }: PointerEvent) => button === 0 && hold(),
    onPointerUp: release,
    onPointerLeave: release,
    onPointerCancel: release,
    onBlur: release,
    onKeyDown: (event: KeyboardEvent) => {
      if (!isKey(event)) return
      event.preventDefault()
      hold()
    },
    onKeyUp: (event: KeyboardEvent) => isKey(event) && release(),
  }
}
