import { defaultFilter } from 'cmdk'
import type { ReactNode } from 'react'

export interface PaletteAction {
  readonly id: string
  readonly label: string
  /** Other words that people look for it by. */
  readonly keywords: readonly string[]
  readonly icon: ReactNode
  readonly shortcut?: string
  readonly run: () => void
}

/** Those that fit what is typed, best first: letters may be missing in between. */
export function rankActions(actions: readonly PaletteAction[], search: string): PaletteAction[] {
  if (search.trim() === '') return [...actions]
  return actions
    .map((action) => ({ action, score: defaultFilter(action.label, search, [...action.keywords]) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ action }) => action)
}
