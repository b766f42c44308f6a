/** Whether the main modifier of the platform is Command and not Ctrl. */
export const onMac = /^Mac/.test(globalThis.navigator?.platform ?? '')

/** A shortcut as it is written on this platform: `Ctrl+L`, or `⌘L` on a Mac. */
export function shortcutText(key: string): string {
  return onMac ? `⌘${key}` : `Ctrl+${key}`
}

/** Whether the event is the main modifier (Ctrl, or Command on a Mac) with this key and nothing else. */
export function isShortcut(event: KeyboardEvent, key: string): boolean {
  const main = onMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey
  return main && !event.altKey && !event.shiftKey && event.key.toLowerCase() === key.toLowerCase()
}
