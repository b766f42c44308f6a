import type { Command } from '../../shared/model/command'
import { describeShortcut, type Shortcut, shortcuts } from '../../shared/rules/shortcuts'

/** Whether the main modifier of the platform is Command and not Ctrl. */
export const onMac = /^Mac/.test(globalThis.navigator?.platform ?? '')

/** A shortcut as it is written on this platform. */
export function shortcutKeys(shortcut: Shortcut): string {
  return describeShortcut(shortcut, onMac)
}

/** A key with the main modifier, as it is written on this platform: `Ctrl+L`, or `⌘L` on a Mac. */
export function shortcutText(key: string): string {
  return shortcutKeys({ key, main: true })
}

/** Whether the event is this key, with the main modifier if it has one, and nothing else. A sign may need Shift to be typed. */
export function isPressed(event: KeyboardEvent, { key, main, shift = false }: Shortcut): boolean {
  if (main) return isShortcut(event, key, shift)
  return event.key === key && !event.ctrlKey && !event.metaKey && !event.altKey
}

/** Whether the event is the key of a command. */
export function isCommandPressed(event: KeyboardEvent, command: Command): boolean {
  const shortcut = shortcuts[command]
  return shortcut !== null && isPressed(event, shortcut)
}

/** Whether the event is the main modifier (Ctrl, or Command on a Mac) with this key, and Shift where it is asked for, and nothing else. */
export function isShortcut(event: KeyboardEvent, key: string, shift = false): boolean {
  const main = onMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  return main && !event.altKey && event.shiftKey === shift && event.key.toLowerCase() === key.toLowerCase()
}
