import { resettable } from './resettable'

/** What lies over everything else, one at a time. */
export type Overlay = 'palette' | 'shortcuts' | 'new-database' | 'new-credential' | 'paste-key'

export const useOverlayStore = resettable<{ open: Overlay | null }>({ open: null })

export function openOverlay(overlay: Overlay): void {
  useOverlayStore.setState({ open: overlay })
}

export function closeOverlay(): void {
  useOverlayStore.setState({ open: null })
}
