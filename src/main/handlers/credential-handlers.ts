import { fail, type Result, succeed } from '../../shared/errors'
import type {
  Credential,
  CredentialChange,
  CredentialDraft,
  CredentialMode,
} from '../../shared/model/credential'
import { modeNames } from '../../shared/model/mode'
import { findKind } from '../../shared/providers'
import type { CredentialKind } from '../../shared/providers/credential-kind'
import { findKeyMode, hint } from '../../shared/rules/key-format'
import {
  createCredential,
  deleteCredential,
  findCredential,
  listCredentials,
  restoreCredential,
  updateCredential,
} from '../store/credentials'
import { missing } from '../store/failures'
import { type NewPart, openPart, openVersion } from '../store/parts'
import { listProviders } from '../store/providers'
import type { UnlockedVault } from '../vault/session'
import { about, noted } from './audit-trail'
import type { UnlockedHandlers } from './handlers'

export const credentialHandlers = {
  listCredentials: (input, { db }) => succeed(listCredentials(db, input)),
  createCredential: (draft, vault) => {
    const { db, sealingKey } = vault
    const kind = findKind(listProviders(db), draft)
    if (kind === undefined) return fail('invalid-input', 'Choose what kind of credential this is.', 'kindId')
    const left = kind.parts.find((part) => !draft.parts.some((given) => given.name === part.name))
    if (left !== undefined) return fail('invalid-input', `${left.label} is missing.`, `parts.${left.name}`)
    const parts = describeParts(kind, draft)
    if (!parts.ok) return parts
    return (
      refuseMode(kind, draft.mode, parts.value) ??
      noted(
        vault,
        () => createCredential(db, sealingKey, { ...draft, parts: parts.value }),
        (made) => about(vault, 'created', 'credential', made),
      )
    )
  },
  updateCredential: (change, vault) => {
    const { db, sealingKey } = vault
    const credential = findCredential(db, change)
    if (credential === undefined) return missing('credential')
    const kind = findKind(listProviders(db), credential)
    if (kind === undefined) throw new Error('A stored credential has a kind that no provider knows.')
    const parts = describeParts(kind, change)
    if (!parts.ok) return parts
    const kept = credential.mode === change.mode ? succeed([]) : openKeptParts(vault, credential, change)
    if (!kept.ok) return kept
    return (
      refuseMode(kind, change.mode, [...parts.value, ...kept.value]) ??
      noted(
        vault,
        () => updateCredential(db, sealingKey, { ...change, parts: parts.value }),
        () => about(vault, 'changed', 'credential', change),
      )
    )
  },
  deleteCredential: (input, vault) =>
    noted(
      vault,
      () => deleteCredential(vault.db, input),
      () => about(vault, 'deleted', 'credential', input),
    ),
  restoreCredential: (input, vault) =>
    noted(
      vault,
      () => restoreCredential(vault.db, input),
      () => about(vault, 'restored', 'credential', input),
    ),
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

/**
 * Where Test and Live share an address, as at Moment payments, the mode that a key is filed under is all that the guard has
 * to tell them apart by: it must not contradict what the key says of itself.
 */
function refuseMode(kind: CredentialKind, mode: CredentialMode, parts: readonly { value: string }[]) {
  if (mode === 'both') return undefined
  const told = parts
    .map(({ value }) => findKeyMode(value, kind))
    .find((found) => found !== null && found !== mode)
  return told
    ? fail(
        'invalid-input',
        `By its format this is a ${modeNames[told]} key. Save it for ${modeNames[told]}.`,
        'mode',
      )
    : undefined
}

/** The same for the values of a former version, which may be from when the credential was for another mode. */
export function refuseFormerMode(
  { db, sealingKey }: UnlockedVault,
  { credentialId, version }: { credentialId: string; version: number },
) {
  const credential = findCredential(db, { id: credentialId })
  const kind = credential && findKind(listProviders(db), credential)
  if (credential === undefined || kind === undefined) return missing('credential')
  const opened = openVersion(db, sealingKey, { credentialId, version })
  if (!opened.ok) return opened
  const values = opened.value.map((value) => ({ value: value.toString('utf8') }))
  for (const value of opened.value) value.fill(0)
  return refuseMode(kind, credential.mode, values)
}

/** The values of the parts that a change leaves as they are. */
function openKeptParts(
  { db, sealingKey }: UnlockedVault,
  { id, parts }: Credential,
  change: Pick<CredentialChange, 'parts'>,
): Result<{ value: string }[]> {
  const kept: { value: string }[] = []
  for (const { name } of parts) {
    if (change.parts.some((given) => given.name === name)) continue
    const opened = openPart(db, sealingKey, { credentialId: id, part: name })
    if (!opened.ok) return opened
    kept.push({ value: opened.value.toString('utf8') })
    opened.value.fill(0)
  }
  return succeed(kept)
}
