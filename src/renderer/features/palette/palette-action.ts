import type { ReactNode } from 'react'
import type { Command } from '../../../shared/model/command'
import { keysOf } from '../shell/shortcut-names'
import { runCommand } from '../shell/shortcuts'
import type { Rankable } from './rank'

/** Something the palette does. */
export interface PaletteAction extends Rankable {
  readonly icon: ReactNode
  /** Keys that do the same. */
  readonly shortcut?: string
  readonly run: () => void
}

/** What a key does as well. */
export function commandAction(
  command: Command,
  action: Pick<PaletteAction, 'name' | 'keywords' | 'icon'>,
): PaletteAction {
  const keys = keysOf(command)
  return {
    id: command,
    ...action,
    ...(keys === '' ? {} : { shortcut: keys }),
    run: () => runCommand(command),
  }
}
