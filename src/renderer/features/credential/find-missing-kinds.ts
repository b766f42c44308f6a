import type { CredentialOverview } from '../../../shared/model/credential-list'
import type { CredentialKind } from '../../../shared/providers/credential-kind'
import type { Provider } from '../../../shared/providers/provider'

/** The kinds of which an account has one in each mode and a mode has none that may live; `present` are those of the mode. */
export function findMissingKinds(
  { kinds }: Pick<Provider, 'kinds'>,
  present: CredentialOverview['kinds'],
): CredentialKind[] {
  return kinds.filter(
    ({ id, onePerMode }) =>
      onePerMode && !present.some(({ kindId, count, revoked }) => kindId === id && count > revoked),
  )
}
