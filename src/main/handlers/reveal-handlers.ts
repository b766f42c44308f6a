import { fail, type Result, succeed } from '../../shared/errors'
import { decideTakingOut } from '../../shared/rules/guard-taking-out'
import type { SecretClipboard } from '../desktop/clipboard'
import { findCredential } from '../store/credentials'
import { missing } from '../store/failures'
import { openPart } from '../store/parts'
import type { UnlockedVault, VaultSession } from '../vault/session'
import { about, inDetail, notedUse } from './audit-trail'
import { requireConfirmation } from './confirm'
import type { UnlockedHandlers } from './handlers'

const revealForMs = 20_000

/** The two ways in which a person takes a secret out of main. */
export function createRevealHandlers(clipboard: SecretClipboard, session: VaultSession) {
  /** Nothing is taken out that the log does not tell of, and nothing for Live without asking again. */
  function takeOut(
    vault: UnlockedVault,
    action: 'revealed' | 'copied',
    input: { credentialId: string; part: string },
  ): Result<string> {
    const credential = findCredential(vault.db, { id: input.credentialId })
    if (credential === undefined) return missing('credential')
    const decision = decideTakingOut(credential, input.part)
    if (decision.verdict === 'refuse') return fail('act-refused', decision.reason)
    if (credential.mode !== 'test') {
      const confirmed = requireConfirmation(session, vault)
      if (!confirmed.ok) return confirmed
    }
    return notedUse(
      vault,
      () => openText(vault, input),
      () => inDetail(about(vault, action, 'credential', { id: input.credentialId }), input.part),
    )
  }

  return {
    revealPart: (input, vault) => {
      const value = takeOut(vault, 'revealed', input)
      return value.ok ? succeed({ value: value.value, hidesAt: Date.now() + revealForMs }) : value
    },
    copyPart: async (input, vault) => {
      const value = takeOut(vault, 'copied', input)
      return value.ok ? succeed(await clipboard.copy(value.value)) : value
    },
  } satisfies Partial<UnlockedHandlers>
}

function openText(
  { db, sealingKey }: UnlockedVault,
  input: { credentialId: string; part: string },
): Result<string> {
  const opened = openPart(db, sealingKey, input)
  if (!opened.ok) return opened
  const text = opened.value.toString('utf8')
  opened.value.fill(0)
  return succeed(text)
}
