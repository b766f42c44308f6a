import { fail } from '../../shared/errors'
import { getProvider } from '../../shared/providers'
import { refuseRestriction } from '../../shared/rules/restriction'
import { restrictCredential } from '../store/credential-life'
import { listProviders } from '../store/providers'
import { about, noted } from './audit-trail'
import { findForAct } from './credential-values'
import type { UnlockedHandlers } from './handlers'

export const restrictionHandlers = {
  restrictCredential: (input, vault) => {
    const known = findForAct(vault, 'edit', input)
    if (!known.ok) return known
    const { credential, kind } = known.value
    const provider = getProvider(listProviders(vault.db), credential.providerId)
    const refused = refuseRestriction(provider, kind, input)
    if (refused !== undefined) return fail('invalid-input', refused.reason, refused.field)
    return noted(
      vault,
      () => restrictCredential(vault.db, { ...input, now: Date.now() }),
      () => {
        const entry = about(vault, 'changed', 'credential', input)
        return { ...entry, subject: `${entry.subject}, what it may be used for` }
      },
    )
  },
} satisfies Partial<UnlockedHandlers>
