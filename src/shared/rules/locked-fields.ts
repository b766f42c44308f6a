import type { Credential, CredentialChange } from '../model/credential'
import type { CredentialKind } from '../providers/credential-kind'
import { texts } from '../texts'

/** What a change can be refused, besides the rules for each value. What only a person knows of a credential is never locked. */
export type LockableField = 'parts' | 'mode' | 'expiresAt' | 'writeOnly'

/** Why each field is locked, in full sentences; a field that is not there can be changed. */
export type LockedFields = Partial<Record<LockableField, string>>

/** The fields of a credential that an edit cannot change: other acts do, or nothing does. */
export function listLockedFields(
  { state, writeOnly }: Pick<Credential, 'state' | 'writeOnly'>,
  { changeable, regeneration }: Pick<CredentialKind, 'changeable' | 'regeneration'>,
): LockedFields {
  return {
    ...(writeOnly && { writeOnly: texts.credentialActs.writeOnlyForGood }),
    ...(regeneration !== null && {
      parts: texts.credentialActs.onlyRegenerated,
    }),
    ...(changeable === 'title-and-description' && lockValues(texts.credentialActs.onlyTitleAndDescription)),
    ...(state === 'revoked' && lockValues(texts.credentialActs.revoked.use)),
  }
}

function lockValues(reason: string): LockedFields {
  return { parts: reason, mode: reason, expiresAt: reason }
}

/** The first locked field that a change would touch all the same, with the reason. */
export function refuseChange(
  locked: LockedFields,
  before: Credential,
  change: CredentialChange,
): { readonly field: LockableField; readonly reason: string } | undefined {
  const touched: Record<LockableField, boolean> = {
    parts: change.parts.some((given) => !isKept(before, given)),
    mode: change.mode !== before.mode,
    expiresAt: change.expiresAt !== before.expiresAt,
    writeOnly: change.writeOnly !== before.writeOnly,
  }
  for (const field of ['parts', 'mode', 'expiresAt', 'writeOnly'] as const) {
    const reason = locked[field]
    if (reason !== undefined && touched[field]) return { field, reason }
  }
  return undefined
}

/** Whether a given value is the one that a plain part has already; of a secret one nobody can tell. */
function isKept({ parts }: Credential, { name, value }: CredentialChange['parts'][number]): boolean {
  const part = parts.find((present) => present.name === name)
  return part?.secret === false && part.value === value
}
