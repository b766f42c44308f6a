import { z } from 'zod'
import { credentialSchema } from '../model/credential'
import { idSchema } from '../model/id'
import { call } from './call'

/** A credential whose tokens are fetched, at one of its environments. */
const placeSchema = z.object({ credentialId: idSchema, environmentId: idSchema })
const attemptSchema = z.object({ attemptId: idSchema })

export const oauthCalls = {
  /**
   * Gets tokens in the place of those there are, and waits while the person signs in; the event `signInProgress` tells what for.
   * Fails with `sign-in-needed` when nobody signed in, `no-token` when the server gave none, or `cancelled`. `attemptId` is made by
   * the renderer so that it can cancel.
   */
  signIn: call('unlocked', placeSchema.extend(attemptSchema.shape), credentialSchema),
  /** Does nothing when the sign-in has already ended. */
  cancelSignIn: call('unlocked', attemptSchema, z.void()),
  /** Renews the access token now. Fails as `signIn` does, with `sign-in-needed` when only a person can help. */
  refreshTokens: call('unlocked', placeSchema, credentialSchema),
}
