import { useEffect, useEffectEvent } from 'react'
import type { Command } from '../../../shared/model/command'
import { databaseTabs } from '../../../shared/model/view-state'
import { findCommand, shortcuts } from '../../../shared/rules/shortcuts'
import { usePendingCommand } from '../../stores/command-store'
import { openHelp } from '../../stores/help-store'
import { openOverlay } from '../../stores/overlay-store'
import { openSearch } from '../../stores/search-store'
import { changeMode, openDatabase, openPlace, openTab, useViewStore } from '../../stores/view-store'
import { isPressed, isShortcut } from '../../ui/keys'
import { lockVault } from './lock-vault'

const acts: Readonly<Record<Command, () => void>> = {
  find: () => openOverlay('palette'),
  search: () => openSearch(),
  'new-database': () => openOverlay('new-database'),
  'new-credential': () => openOverlay('new-credential'),
  'all-databases': () => openDatabase(null),
  history: () => openPlace('history'),
  'switch-mode': switchMode,
  settings: () => openPlace('settings'),
  help: openHelp,
  lock: () => void lockVault(),
  shortcuts: () => openOverlay('shortcuts'),
}

/** Does what a key or a menu does. */
export function runCommand(command: Command): void {
  acts[command]()
}

/** Does what keys, menus and the tray ask for, for as long as the vault is open. */
export function useShortcuts(): void {
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
  usePendingCommand((command) => {
    if (isPossible(command)) acts[command]()
  })

  function findAct(event: KeyboardEvent): (() => void) | undefined {
    const command = findCommand((shortcut) => isPressed(event, shortcut))
    if (command !== undefined) {
      const isText = shortcuts[command]?.main === false && isTyping(event.target)
      return isPossible(command) && !isText ? acts[command] : undefined
    }
    const tab = databaseTabs.find((_, index) => isShortcut(event, String(index + 1)))
    const hasTabs = useViewStore.getState().databaseId !== null && !isQuestionOpen()
    return tab !== undefined && hasTabs ? () => openTab(tab) : undefined
  }
}

/** A question that is open is answered first; locking waits for nothing. A credential belongs to a database. */
function isPossible(command: Command): boolean {
  if (command === 'new-credential' && useViewStore.getState().databaseId === null) return false
  return command === 'lock' || !isQuestionOpen()
}

function isQuestionOpen(): boolean {
  return document.querySelector('[role=dialog], [role=alertdialog]') !== null
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
