import type { Credential, CredentialChange } from '../../../shared/model/credential'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { updateCredential } from '../../stores/credentials-store'

/** What a cell of the table can change. */
export type EditableField = 'title' | 'description' | 'tags' | 'owner' | 'expiresAt'
type FieldChange = Pick<CredentialChange, EditableField>

/** A change of one field, and of nothing else. */
export function changeField<Field extends EditableField>(
  credential: Credential,
  field: Field,
  value: FieldChange[Field],
): CredentialChange {
  return { ...credential, parts: [], basedOn: credential.updatedAt, [field]: value }
}

/**
 * Saves one field of a credential. What else has changed of it meanwhile stays; where it is the same field, nothing is overwritten.
 * Resolves to what is wrong, or to null.
 */
export async function saveField<Field extends EditableField>(
  credential: Credential,
  field: Field,
  value: FieldChange[Field],
): Promise<string | null> {
  const saved = await updateCredential(changeField(credential, field, value), { show: false })
  if (saved.ok) return null
  if (saved.error.code !== 'changed-meanwhile') return saved.error.message
  const now = await bridge.getCredential({ id: credential.id })
  if (!now.ok) return now.error.message
  return JSON.stringify(now.value[field]) === JSON.stringify(credential[field])
    ? saveField(now.value, field, value)
    : texts.credentialTable.edit.changedMeanwhile
}
