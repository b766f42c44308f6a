import type { Credential } from '../../../shared/model/credential'

/** Words between commas, each once. */
export function readTags(text: string): string[] {
  const tags = text.split(',').map((tag) => tag.trim())
  return [...new Set(tags.filter((tag) => tag !== ''))]
}

/** An owner by this name, with what was made sure of the one before; none without a name and without that. */
export function readOwner(text: string, before: Credential['owner']): Credential['owner'] {
  const name = text.trim()
  if (before !== null && name === before.name) return before
  return name === '' ? null : { name, notAPerson: false, active: false, licensed: false }
}
