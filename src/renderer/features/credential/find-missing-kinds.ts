import type { Credential } from '../../../shared/model/credential'
import type { CredentialKind } from '../../../shared/providers/credential-kind'
import type { Provider } from '../../../shared/providers/provider'

/** The kinds of which an account has one in each mode and a mode has none that may live; `credentials` are those of the mode. */
export function findMissingKinds(
  { kinds }: Pick<Provider, 'kinds'>,
  credentials: readonly Pick<Credential, 'kindId' | 'state'>[],
): CredentialKind[] {
  return kinds.filter(
    ({ id, onePerMode }) =>
      onePerMode && !credentials.some(({ kindId, state }) => kindId === id && state !== 'revoked'),
  )
}
