import { findTemplateStart, literalPrefix } from '../providers/key-template'

/** Characters after the known beginning by which a person tells two keys apart in a list. */
const shown = 8

/**
 * Why a value is not the regenerated form of another: what stays the same of a key at its provider (`keeps`, the template of a
 * beginning) differs. Names the beginnings, shortened, and nothing of the secret behind them.
 */
export function refuseRegenerated(keeps: string | null, before: string, after: string): string | undefined {
  if (after === before) return 'This is the key it has already. Paste the new one.'
  if (keeps === null) return undefined
  const start = findTemplateStart(after, keeps)
  if (start === undefined)
    return `A regenerated key begins with ${describe(keeps)}, and this one does not. Paste the whole key.`
  const kept = findTemplateStart(before, keeps)
  if (kept === undefined || kept === start) return undefined
  return `This is the key ${shorten(start, keeps)}, and the credential is the key ${shorten(kept, keeps)}. A regenerated key keeps its id: make a new credential for another one.`
}

/** `apik:{uuid}:` as a person reads it: `apik:…:`. */
function describe(template: string): string {
  return template.replace(/\{[^}]*\}/g, '…')
}

function shorten(start: string, template: string): string {
  return `${start.slice(0, literalPrefix(template).length + shown)}…`
}
