import { fail, type Result, succeed } from '../../shared/errors'
import type { CredentialDraft } from '../../shared/model/credential'
import { findKind } from '../../shared/providers'
import type { CredentialKind } from '../../shared/providers/provider'
import { hint } from '../../shared/rules/key-format'
import {
  createCredential,
  deleteCredential,
  findCredential,
  listCredentials,
  restoreCredential,
  updateCredential,
} from '../store/credentials'
import { missing } from '../store/failures'
import type { NewPart } from '../store/parts'
import type { UnlockedHandlers } from './handlers'

export const credentialHandlers = {
  listCredentials: (input, { db }) => succeed(listCredentials(db, input)),
  createCredential: (draft, { db, sealingKey }) => {
    const kind = findKind(draft.providerId, draft.kindId)
    if (kind === undefined) return fail('invalid-input', 'Choose what kind of credential this is.', 'kindId')
    const left = kind.parts.find((part) => !draft.parts.some((given) => given.name === part.name))
    if (left !== undefined) return fail('invalid-input', `${left.label} is missing.`, `parts.${left.name}`)
    const parts = describeParts(kind, draft)
    return parts.ok ? createCredential(db, sealingKey, { ...draft, parts: parts.value }) : parts
  },
  updateCredential: (change, { db, sealingKey }) => {
    const credential = findCredential(db, change)
    if (credential === undefined) return missing('credential')
    const kind = findKind(credential.providerId, credential.kindId)
    if (kind === undefined) throw new Error('A stored credential has a kind that no provider knows.')
    const parts = describeParts(kind, change)
    return parts.ok ? updateCredential(db, sealingKey, { ...change, parts: parts.value }) : parts
  },
  deleteCredential: (input, { db }) => deleteCredential(db, input),
  restoreCredential: (input, { db }) => restoreCredential(db, input),
} satisfies Partial<UnlockedHandlers>

/** What the provider says of each part: whether it is secret, and what may be shown of it. */
function describeParts(
  kind: CredentialKind,
  { mode, parts }: Pick<CredentialDraft, 'mode' | 'parts'>,
): Result<NewPart[]> {
  if (!kind.modes.includes(mode))
    return fail('invalid-input', `A ${kind.name} cannot be for this mode.`, 'mode')
  const described: NewPart[] = []
  for (const { name, value } of parts) {
    const definition = kind.parts.find((part) => part.name === name)
    if (definition === undefined)
      return fail('invalid-input', `A ${kind.name} has no part called ${name}.`, `parts.${name}`)
    described.push(
      definition.secret
        ? { name, secret: true, value, hint: hint(value, kind) }
        : { name, secret: false, value },
    )
  }
  return succeed(described)
}
