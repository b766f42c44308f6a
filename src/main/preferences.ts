import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  defaultPreferences,
  motions,
  type Preferences,
  textSizes,
  themes,
  zooms,
} from '../shared/model/preferences'

export function preferencesPath(home: string): string {
  return join(home, 'preferences.json')
}

/**
 * How the person likes the window, as the file in `home` says; by default what it does not say or says oddly. It is read before
 * there is a window, so by hand: that must not wait for a library of schemas.
 */
export function readPreferences(home: string): Preferences {
  const kept = readKept(preferencesPath(home))
  const usual = defaultPreferences
  return {
    theme: oneOf(themes, kept.theme) ?? usual.theme,
    textSize: within(textSizes, kept.textSize) ?? usual.textSize,
    zoom: within(zooms, kept.zoom) ?? usual.zoom,
    motion: oneOf(motions, kept.motion) ?? usual.motion,
    tray: flag(kept.tray) ?? usual.tray,
    closeToTray: flag(kept.closeToTray) ?? usual.closeToTray,
  }
}

/** No window is worth an app that does not start: whatever is wrong with the file, the defaults hold. */
function readKept(path: string): Partial<Record<keyof Preferences, unknown>> {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof content === 'object' && content !== null ? content : {}
  } catch {
    return {}
  }
}

function oneOf<Value extends string>(values: readonly Value[], kept: unknown): Value | undefined {
  return values.find((value) => value === kept)
}

function within(
  { smallest, largest }: { smallest: number; largest: number },
  kept: unknown,
): number | undefined {
  const isWithin = typeof kept === 'number' && Number.isInteger(kept) && kept >= smallest && kept <= largest
  return isWithin ? kept : undefined
}

function flag(kept: unknown): boolean | undefined {
  return typeof kept === 'boolean' ? kept : undefined
}
