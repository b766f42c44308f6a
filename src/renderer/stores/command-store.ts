import { useEffect, useEffectEvent } from 'react'
import type { Command } from '../../shared/model/command'
import { resettable } from './resettable'

interface CommandState {
  /** What was asked for from outside the page and nobody has done yet. What comes before the unlock is done after it. */
  pending: Command | null
}

export const useCommandStore = resettable<CommandState>({ pending: null })

/** Does what menus and the tray ask for, as soon as the caller is there. */
export function usePendingCommand(act: (command: Command) => void): void {
  const pending = useCommandStore((state) => state.pending)
  const take = useEffectEvent((command: Command) => {
    useCommandStore.setState({ pending: null })
    act(command)
  })
  useEffect(() => {
    if (pending !== null) take(pending)
  }, [pending])
}
