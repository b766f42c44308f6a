import { useEffect, useEffectEvent } from 'react'
import { databaseTabs } from '../../../shared/model/view-state'
import { changeMode, openPlace, openTab, useViewStore } from '../../stores/view-store'
import { isShortcut, shortcutText } from '../../ui/keys'
import { lockVault } from './lock-vault'

/** What the keyboard does wherever the focus is, and what the sheet of shortcuts says of it. */
export const shortcutNames: readonly { readonly keys: string; readonly name: string }[] = [
  { keys: shortcutText('K'), name: 'Find a database or a credential, or do something' },
  { keys: shortcutText('Enter'), name: 'Send the request' },
  { keys: shortcutText('M'), name: 'Switch between Test and Live' },
  { keys: shortcutText('L'), name: 'Lock the vault' },
  {
    keys: `${shortcutText('1')} to ${shortcutText(String(databaseTabs.length))}`,
    name: 'Open a tab of the database',
  },
  { keys: shortcutText(','), name: 'Settings' },
  { keys: 'Esc', name: 'Close details, a dialog or a menu' },
  { keys: '?', name: 'This list' },
]

interface ShortcutHandlers {
  onOpenPalette: () => void
  onShowShortcuts: () => void
}

/** Listens to the keys that mean the same everywhere, for as long as the vault is open. */
export function useShortcuts({ onOpenPalette, onShowShortcuts }: ShortcutHandlers): void {
  const listen = useEffectEvent((event: KeyboardEvent) => {
    const act = findAct(event)
    if (act === undefined) return
    event.preventDefault()
    act()
  })
  useEffect(() => {
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])

  function findAct(event: KeyboardEvent): (() => void) | undefined {
    if (isShortcut(event, 'L')) return () => void lockVault()
    // A question that is open is answered first.
    if (document.querySelector('[role=dialog], [role=alertdialog]')) return undefined
    if (isShortcut(event, 'K')) return onOpenPalette
    if (isShortcut(event, 'M')) return switchMode
    if (isShortcut(event, ',')) return () => openPlace('settings')
    if (event.key === '?' && !isTyping(event.target)) return onShowShortcuts
    const tab = databaseTabs.find((_, index) => isShortcut(event, String(index + 1)))
    return tab !== undefined && useViewStore.getState().databaseId !== null ? () => openTab(tab) : undefined
  }
}

function switchMode(): void {
  changeMode(useViewStore.getState().mode === 'test' ? 'live' : 'test')
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}
