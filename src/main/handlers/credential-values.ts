import { fail, type Result, succeed } from '../../shared/errors'
import type { Credential, CredentialDraft, CredentialMode } from '../../shared/model/credential'
import { modeNames } from '../../shared/model/mode'
import { findKind } from '../../shared/providers'
import type { CredentialKind } from '../../shared/providers/credential-kind'
import { type CredentialAct, refuseAct } from '../../shared/rules/credential-acts'
import { findKeyMode, hint } from '../../shared/rules/key-format'
import { texts } from '../../shared/texts'
import { findCredential } from '../store/credentials'
import { missing } from '../store/failures'
import { type NewPart, openPart, openVersion } from '../store/parts'
import { listProviders } from '../store/providers'
import type { UnlockedVault } from '../vault/session'

export interface KnownCredential {
  readonly credential: Credential
  readonly kind: CredentialKind
}

/** A credential with what its provider says of it, when it lets one do this. Fails with `not-found` or `act-refused`. */
export function findForAct(
  { db }: Pick<UnlockedVault, 'db'>,
  act: CredentialAct,
  { id }: { readonly id: string },
): Result<KnownCredential> {
  const credential = findCredential(db, { id })
  if (credential === undefined) return missing('credential')
  const kind = findKind(listProviders(db), credential)
  if (kind === undefined) throw new Error('A stored credential has a kind that no provider knows.')
  const reason = refuseAct(act, credential, kind, Date.now())
  return reason === undefined ? succeed({ credential, kind }) : fail('act-refused', reason)
}

/** What the provider says of each part: whether it is secret, and what may be shown of it. */
export function describeParts(
  kind: CredentialKind,
  { mode, parts }: Pick<CredentialDraft, 'mode' | 'parts'>,
): Result<NewPart[]> {
  if (!kind.modes.includes(mode))
    return fail('invalid-input', texts.credentialValues.wrongMode(kind.name), 'mode')
  const described: NewPart[] = []
  for (const { name, value } of parts) {
    const definition = kind.parts.find((part) => part.name === name)
    if (definition === undefined)
      return fail('invalid-input', texts.credentialValues.unknownPart(kind.name, name), `parts.${name}`)
    if (definition.fetched)
      return fail('invalid-input', texts.credentialValues.fetchedPart(definition.label), `parts.${name}`)
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
export function refuseMode(
  kind: CredentialKind,
  mode: CredentialMode,
  parts: readonly { readonly value: string }[],
) {
  if (mode === 'both') return undefined
  const told = parts
    .map(({ value }) => findKeyMode(value, kind))
    .find((found) => found !== null && found !== mode)
  return told
    ? fail('invalid-input', texts.credentialValues.keyOfOtherMode(modeNames[told]), 'mode')
    : undefined
}

/** The same for the values of a former version, which may be from when the credential was for another mode. */
export function refuseFormerMode(
  { db, sealingKey }: UnlockedVault,
  { credential, kind }: KnownCredential,
  version: number,
) {
  const opened = openVersion(db, sealingKey, { credentialId: credential.id, version })
  if (!opened.ok) return opened
  const values = opened.value.map((value) => ({ value: value.toString('utf8') }))
  for (const value of opened.value) value.fill(0)
  return refuseMode(kind, credential.mode, values)
}

/** The values of some parts of a credential, by name. Fails with `not-found` or `database-damaged`. */
export function openParts(
  { db, sealingKey }: UnlockedVault,
  credentialId: string,
  names: readonly string[],
): Result<{ readonly name: string; readonly value: string }[]> {
  const values: { name: string; value: string }[] = []
  for (const name of names) {
    const opened = openPart(db, sealingKey, { credentialId, part: name })
    if (!opened.ok) return opened
    values.push({ name, value: opened.value.toString('utf8') })
    opened.value.fill(0)
  }
  return succeed(values)
}
