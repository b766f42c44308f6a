import type { KeyboardEvent } from 'react'

/**
 * Makes the arrow keys, Home and End move the focus through the buttons of the element they are pressed in. From a
 * text field only the down arrow does, for the other keys move its cursor.
 */
export function moveFocusWithin(event: KeyboardEvent<HTMLElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.findIndex((button) => button.matches(':focus'))
  if (at < 0 && event.key !== 'ArrowDown') return
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  const button = target === undefined ? undefined : buttons[target]
  if (!button) return
  event.preventDefault()
  button.focus()
}
