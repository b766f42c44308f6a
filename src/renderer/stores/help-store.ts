import { resettable } from './resettable'

interface HelpState {
  /** Whether the help is open: it works with and without a vault. */
  open: boolean
}

export const useHelpStore = resettable<HelpState>({ open: false })

export function openHelp(): void {
  useHelpStore.setState({ open: true })
}

export function closeHelp(): void {
  useHelpStore.setState({ open: false })
}
