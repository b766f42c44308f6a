import type { Mode } from '../model/mode'
import { texts } from '../texts'

/** The shapes of the modes, as `ModeMark` draws them. */
const marks: Record<Mode, string> = { test: '○', live: '●' }

/**
 * What stands on the window of a vault, in the title bar of the system and in its list of windows: `● LIVE – Work – Latchkey`,
 * without a mode while it is locked.
 */
export function windowTitle(vaultName: string, mode?: Mode): string {
  const title = `${vaultName} – Latchkey`
  return mode === undefined ? title : `${marks[mode]} ${texts.modes[mode].toUpperCase()} – ${title}`
}
