import type { BulkAct } from '../model/bulk'
import type { Credential } from '../model/credential'
import { mostTags } from '../model/tag'
import type { CredentialKind } from '../providers/credential-kind'
import { texts } from '../texts'
import { type CredentialAct, refuseAct } from './credential-acts'

/** The act on one credential that an act on many consists of. */
const actOnOne: Record<BulkAct['type'], CredentialAct> = {
  'add-tag': 'edit',
  'remove-tag': 'edit',
  move: 'edit',
  deactivate: 'deactivate',
  reactivate: 'reactivate',
  delete: 'delete',
}

/**
 * Why an act on many leaves this one out, in full sentences, or undefined. What only the vault knows, such as a title that is taken,
 * is not asked here. `now` in milliseconds.
 */
export function refuseInBulk(
  act: BulkAct,
  credential: Pick<Credential, 'state' | 'expiresAt' | 'writeOnly' | 'tags'>,
  kind: Pick<CredentialKind, 'regeneration'>,
  now: number,
): string | undefined {
  const { tags } = credential
  if (act.type === 'add-tag' && tags.includes(act.tag)) return texts.bulk.reasons.hasTag
  if (act.type === 'add-tag' && tags.length >= mostTags) return texts.bulk.reasons.tooManyTags(mostTags)
  if (act.type === 'remove-tag' && !tags.includes(act.tag)) return texts.bulk.reasons.hasNoTag
  return refuseAct(actOnOne[act.type], credential, kind, now)
}
