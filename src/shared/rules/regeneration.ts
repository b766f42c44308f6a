import { findTemplateStart, literalPrefix } from '../providers/key-template'
import { texts } from '../texts'

/** Characters after the known beginning by which a person tells two keys apart in a list. */
const shown = 8

/**
 * Why a value is not the regenerated form of another: what stays the same of a key at its provider (`keeps`, the template of a
 * beginning) differs. Names the beginnings, shortened, and nothing of the secret behind them.
 */
export function refuseRegenerated(keeps: string | null, before: string, after: string): string | undefined {
  if (after === before) return texts.credentialValues.sameValue
  if (keeps === null) return undefined
  const start = findTemplateStart(after, keeps)
  if (start === undefined) return texts.credentialValues.wrongStart(describe(keeps))
  const kept = findTemplateStart(before, keeps)
  if (kept === undefined || kept === start) return undefined
  return texts.credentialValues.otherKey(shorten(start, keeps), shorten(kept, keeps))
}

/** `apik:{uuid}:` as a person reads it: `apik:…:`. */
function describe(template: string): string {
  return template.replace(/\{[^}]*\}/g, '…')
}

function shorten(start: string, template: string): string {
  return `${start.slice(0, literalPrefix(template).length + shown)}…`
}
