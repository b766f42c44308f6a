import { fail } from '../../shared/errors'
import { getProvider } from '../../shared/providers'
import { refuseRestriction } from '../../shared/rules/restriction'
import { texts } from '../../shared/texts'
import { restrictCredential } from '../store/credential-life'
import { listProviders } from '../store/providers'
import { about, inDetail, noted } from './audit-trail'
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
      () => inDetail(about(vault, 'changed', 'credential', input), texts.auditSubjects.restriction),
    )
  },
} satisfies Partial<UnlockedHandlers>
