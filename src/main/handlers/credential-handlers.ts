import { fail, succeed } from '../../shared/errors'
import type { Credential } from '../../shared/model/credential'
import { findKind } from '../../shared/providers'
import { listTypedParts } from '../../shared/providers/credential-kind'
import { refuseExpiry } from '../../shared/rules/expiry'
import { listLockedFields, refuseChange } from '../../shared/rules/locked-fields'
import { texts } from '../../shared/texts'
import {
  getCredentialOverview,
  listCredentialIds,
  listCredentialPage,
  listTitles,
} from '../store/credential-list'
import {
  createCredential,
  deleteCredential,
  findCredential,
  listCredentials,
  restoreCredential,
  updateCredential,
} from '../store/credentials'
import { missing } from '../store/failures'
import { listLatelyUsed } from '../store/lately-used'
import type { NewPart } from '../store/parts'
import { listProviders } from '../store/providers'
import { about, noted } from './audit-trail'
import { describeParts, findForAct, openParts, refuseMode } from './credential-values'
import type { UnlockedHandlers } from './handlers'

export const credentialHandlers = {
  listCredentials: (input, { db }) => succeed(listCredentials(db, input)),
  listCredentialPage: (input, { db }) => succeed(listCredentialPage(db, { ...input, now: Date.now() })),
  listCredentialIds: (input, { db }) => succeed(listCredentialIds(db, { ...input, now: Date.now() })),
  getCredentialOverview: (input, { db }) => succeed(getCredentialOverview(db, input)),
  getCredential: (input, { db }) => {
    const credential = findCredential(db, input)
    return credential === undefined ? missing('credential') : succeed(credential)
  },
  listLatelyUsed: (input, { db }) => succeed(listLatelyUsed(db, input)),
  listTitles: (input, { db }) => succeed(listTitles(db, input)),
  createCredential: (draft, vault) => {
    const { db, sealingKey } = vault
    const kind = findKind(listProviders(db), draft)
    if (kind === undefined) return fail('invalid-input', texts.inputs.credentialKind, 'kindId')
    const left = listTypedParts(kind).find(
      ({ name, optional }) => !optional && !draft.parts.some((given) => given.name === name),
    )
    if (left !== undefined)
      return fail('invalid-input', texts.credentialValues.partMissing(left.label), `parts.${left.name}`)
    const parts = describeParts(kind, draft)
    if (!parts.ok) return parts
    const tooLate = refuseExpiry(kind.lifetime, draft.expiresAt, Date.now())
    if (tooLate !== undefined) return fail('invalid-input', tooLate, 'expiresAt')
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
    const known = findForAct(vault, 'edit', change)
    if (!known.ok) return known
    const { credential, kind } = known.value
    if (change.basedOn !== credential.updatedAt)
      return fail('changed-meanwhile', texts.credentialValues.changedMeanwhile)
    const locked = refuseChange(listLockedFields(credential, kind), credential, change)
    if (locked !== undefined) return fail('invalid-input', locked.reason, locked.field)
    const parts = describeParts(kind, change)
    if (!parts.ok) return parts
    if (change.expiresAt !== credential.expiresAt) {
      const tooLate = refuseExpiry(kind.lifetime, change.expiresAt, Date.now())
      if (tooLate !== undefined) return fail('invalid-input', tooLate, 'expiresAt')
    }
    const changed = parts.value.filter((part) => !isPresent(credential, part))
    const given = new Set(change.parts.map(({ name }) => name))
    const keptNames = credential.parts.map(({ name }) => name).filter((name) => !given.has(name))
    const kept = credential.mode === change.mode ? succeed([]) : openParts(vault, credential.id, keptNames)
    if (!kept.ok) return kept
    return (
      refuseMode(kind, change.mode, [...parts.value, ...kept.value]) ??
      noted(
        vault,
        () => updateCredential(db, sealingKey, { ...change, parts: changed }),
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

/** A plain part that has this value already: it makes no new version, which tokens would not survive. */
function isPresent({ parts }: Credential, { name, secret, value }: NewPart): boolean {
  return !secret && parts.some((part) => part.name === name && !part.secret && part.value === value)
}
