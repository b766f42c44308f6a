import type { Input } from '../../shared/contract'
import { fail, type Result } from '../../shared/errors'
import type { AuditAction } from '../../shared/model/audit'
import type { Credential, StoredCredentialState } from '../../shared/model/credential'
import type { CredentialAct } from '../../shared/rules/credential-acts'
import { refuseExpiry } from '../../shared/rules/expiry'
import { refuseRegenerated } from '../../shared/rules/regeneration'
import { texts } from '../../shared/texts'
import { changeState, regenerateCredential } from '../store/credential-life'
import type { UnlockedVault } from '../vault/session'
import { about, noted } from './audit-trail'
import { describeParts, findForAct, type KnownCredential, openParts, refuseMode } from './credential-values'
import type { UnlockedHandlers } from './handlers'

export const lifeHandlers = {
  deactivateCredential: (input, vault) =>
    move(vault, input, { act: 'deactivate', to: 'deactivated', action: 'deactivated' }),
  reactivateCredential: (input, vault) =>
    move(vault, input, { act: 'reactivate', to: 'active', action: 'reactivated' }),
  revokeCredential: (input, vault) => move(vault, input, { act: 'revoke', to: 'revoked', action: 'revoked' }),
  regenerateCredential: (input, vault) => {
    const known = findForAct(vault, 'regenerate', input)
    if (!known.ok) return known
    const { kind, credential } = known.value
    const parts = describeParts(kind, { mode: credential.mode, parts: input.parts })
    if (!parts.ok) return parts
    const tooLate = refuseExpiry(kind.lifetime, input.expiresAt, Date.now())
    if (tooLate !== undefined) return fail('invalid-input', tooLate, 'expiresAt')
    return (
      refuseMode(kind, credential.mode, parts.value) ??
      refuseValues(vault, known.value, input) ??
      noted(
        vault,
        () =>
          regenerateCredential(vault.db, vault.sealingKey, {
            ...input,
            parts: parts.value,
            now: Date.now(),
          }),
        () => about(vault, 'regenerated', 'credential', input),
      )
    )
  },
} satisfies Partial<UnlockedHandlers>

interface Move {
  readonly act: CredentialAct
  readonly to: StoredCredentialState
  readonly action: AuditAction
}

function move(
  vault: UnlockedVault,
  { id }: { readonly id: string },
  { act, to, action }: Move,
): Result<Credential> {
  const known = findForAct(vault, act, { id })
  if (!known.ok) return known
  return noted(
    vault,
    () => changeState(vault.db, { id, state: to, now: Date.now() }),
    () => about(vault, action, 'credential', { id }),
  )
}

/** What a provider gives in the place of a key is that key: the same id, another secret. */
function refuseValues(
  vault: UnlockedVault,
  { credential, kind }: KnownCredential,
  { parts }: Pick<Input<'regenerateCredential'>, 'parts'>,
) {
  const secrets = parts.filter(({ name }) => kind.parts.some((part) => part.name === name && part.secret))
  if (secrets.length === 0) return fail('invalid-input', texts.credentialValues.newSecretMissing, 'parts')
  const before = openParts(
    vault,
    credential.id,
    secrets.map(({ name }) => name),
  )
  if (!before.ok) return before
  const keeps = kind.regeneration?.keeps ?? null
  for (const { name, value } of secrets) {
    const reason = refuseRegenerated(keeps, before.value.find((old) => old.name === name)?.value ?? '', value)
    if (reason !== undefined) return fail('invalid-input', reason, `parts.${name}`)
  }
  return undefined
}
