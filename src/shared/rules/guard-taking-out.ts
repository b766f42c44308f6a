import type { Credential } from '../model/credential'
import { texts } from '../texts'
import type { Objection } from './guard'
import type { Rule } from './guard-input'

/** What holds for taking a secret out of the vault. */
export const writeOnlyRule: Rule<'write-only'> = {
  id: 'write-only',
  when: 'a secret part of a write-only credential would be revealed or copied',
}

export type TakingOutDecision =
  | { readonly verdict: 'allow' }
  | ({ readonly verdict: 'refuse' } & Objection<'write-only'>)

/** Decides whether a part may be revealed or copied. Main enforces it; the interface disables the buttons by it. */
export function decideTakingOut(
  { writeOnly, parts }: Pick<Credential, 'writeOnly' | 'parts'>,
  partName: string,
): TakingOutDecision {
  const isPlain = parts.some(({ name, secret }) => name === partName && !secret)
  if (!writeOnly || isPlain) return { verdict: 'allow' }
  return { verdict: 'refuse', rule: writeOnlyRule.id, ...texts.guard.takingOut['write-only']() }
}
