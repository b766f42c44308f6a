import { resettable } from './resettable'

interface ClipboardState {
  /** When main clears the clipboard (ms since 1970), or null while nothing of ours is on it. */
  clearsAt: number | null
}

export const useClipboardStore = resettable<ClipboardState>({ clearsAt: null })
