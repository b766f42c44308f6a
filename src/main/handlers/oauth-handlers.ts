import type { EventPayload } from '../../shared/contract'
import { type Result, succeed } from '../../shared/errors'
import type { Credential } from '../../shared/model/credential'
import type { TokenKeeper } from '../oauth/token-keeper'
import { findCredential } from '../store/credentials'
import { missing } from '../store/failures'
import type { UnlockedVault } from '../vault/session'
import type { UnlockedHandlers } from './handlers'
import { describeTokenVault, type OnTokens } from './token-vault'

export interface TokenServices {
  readonly tokens: TokenKeeper
  readonly onTokens: OnTokens
  readonly onSignInProgress: (progress: EventPayload<'signInProgress'>) => void
}

export function createOAuthHandlers({ tokens, onTokens, onSignInProgress }: TokenServices) {
  return {
    signIn: async (order, vault) => {
      const { attemptId } = order
      const onStep = (step: EventPayload<'signInProgress'>['step']) => onSignInProgress({ attemptId, step })
      const signedIn = await tokens.signIn({ ...order, onStep }, describeTokenVault(vault, onTokens))
      return signedIn.ok ? readAgain(vault, order) : signedIn
    },
    cancelSignIn: ({ attemptId }) => succeed(tokens.cancelSignIn(attemptId)),
    refreshTokens: async (place, vault) => {
      const refreshed = await tokens.refresh(place, describeTokenVault(vault, onTokens))
      return refreshed.ok ? readAgain(vault, place) : refreshed
    },
  } satisfies Partial<UnlockedHandlers>
}

function readAgain({ db }: UnlockedVault, { credentialId }: { credentialId: string }): Result<Credential> {
  const credential = findCredential(db, { id: credentialId })
  return credential === undefined ? missing('credential') : succeed(credential)
}
