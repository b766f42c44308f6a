import { fail, type Result, succeed } from '../../shared/errors'
import type { SignInStep } from '../../shared/model/sign-in'
import { texts } from '../../shared/texts'
import { createAgents } from '../tester/agents'
import type { TokenPlace } from '../tester/prepare'
import { unlessAborted } from '../tester/unless-aborted'
import { findOAuth, type OAuthCredential, openAccess, type TokenVault } from './access'
import { findEnd, hasFreshToken, renewalMargin, renewTokens, saveTokens } from './renew'
import { type SignInTools, signIn } from './sign-in'

/** Milliseconds; a timer cannot run longer. */
const longestTimer = 2_147_483_647

/** Keeps the tokens of credentials fresh, each fetched once however many wait for it. */
export interface TokenKeeper {
  /** For a request that is about to use one. At once where the scheme fetches none. Fails as `renewTokens` does. */
  keep(place: TokenPlace, vault: TokenVault, signal: AbortSignal): Promise<Result<void>>
  /** After a server has refused this token: does nothing when there is another one already. */
  replace(place: TokenPlace, refused: string, vault: TokenVault, signal: AbortSignal): Promise<Result<void>>
  /** Because the person wants a new one. */
  refresh(place: TokenPlace, vault: TokenVault): Promise<Result<void>>
  /** Gets the first tokens, or new ones in their place. `attemptId` is made by who asks, to cancel by. */
  signIn(order: SignInOrder, vault: TokenVault): Promise<Result<void>>
  cancelSignIn(attemptId: string): void
  /** For the lock: ends all that is under way, which saves nothing any more. */
  cancelAll(): Promise<void>
}

export interface SignInOrder extends TokenPlace {
  readonly attemptId: string
  readonly onStep: (step: SignInStep) => void
}

export function createTokenKeeper(tools: SignInTools): TokenKeeper {
  const agents = createAgents()
  /** Requests for tokens, by `nameValues`. */
  const underway = new Map<string, Promise<Result<void>>>()
  const attempts = new Map<string, AbortController>()
  const timers = new Map<string, NodeJS.Timeout>()
  let untilLock = new AbortController()

  /** Work on the tokens of a credential; what asks while it goes on gets its outcome. */
  function together(key: string, work: () => Promise<Result<void>>): Promise<Result<void>> {
    const known = underway.get(key)
    if (known !== undefined) return known
    const working = work().finally(() => underway.delete(key))
    underway.set(key, working)
    return working
  }

  async function renew(place: TokenPlace, vault: TokenVault): Promise<Result<void>> {
    const { signal } = untilLock
    const found = findFetching(place, vault)
    if (!found.ok) return found
    return together(nameValues(found.value), () =>
      renewTokens(found.value, savesUntil(vault, signal), agents, signal),
    )
  }

  /** In use, a token is renewed before it ends, so that the next request need not wait. One that lies idle is left to end. */
  function renewAhead(place: TokenPlace, vault: TokenVault): void {
    const found = findOAuth(place, vault)
    if (!found.ok || found.value === null) return
    const key = nameValues(found.value)
    const end = findEnd(found.value.credential, found.value.scheme.accessToken.part)
    const delay = (end ?? 0) - renewalMargin - Date.now()
    if (timers.has(key) || end == null || delay <= 0 || delay > longestTimer) return
    const timer = setTimeout(() => {
      timers.delete(key)
      void renew(place, vault)
    }, delay)
    timers.set(key, timer.unref())
  }

  return {
    async keep(place, vault, signal) {
      const found = findOAuth(place, vault)
      if (!found.ok || found.value === null) return found.ok ? succeed(undefined) : found
      if (!hasFreshToken(found.value, Date.now())) {
        const locked = untilLock.signal
        const renewed = await waitFor(renew(place, vault), signal)
        if (locked.aborted) return lockedMeanwhile()
        if (!renewed.ok && !isStillGood(place, vault)) return renewed
      }
      renewAhead(place, vault)
      return succeed(undefined)
    },

    async replace(place, refused, vault, signal) {
      const found = findOAuth(place, vault)
      if (!found.ok) return found
      if (found.value !== null && readToken(found.value, vault) !== refused) return succeed(undefined)
      return waitFor(renew(place, vault), signal)
    },

    refresh: (place, vault) => renew(place, vault),

    async signIn({ attemptId, onStep, ...place }, vault) {
      const attempt = new AbortController()
      const locked = untilLock.signal
      const signal = AbortSignal.any([attempt.signal, locked])
      const found = findFetching(place, vault)
      if (!found.ok) return found
      attempts.set(attemptId, attempt)
      try {
        const access = await openAccess(found.value, vault, agents)
        if (!access.ok) return access
        const tokens = await signIn(access.value, { ...tools, signal, onStep })
        if (!tokens.ok) return locked.aborted ? lockedMeanwhile() : tokens
        // What is being renewed would be saved over what was just granted.
        await underway.get(nameValues(found.value))
        return saveTokens(found.value, savesUntil(vault, locked), tokens.value, 'token-fetched')
      } finally {
        attempts.delete(attemptId)
      }
    },

    cancelSignIn(attemptId) {
      attempts.get(attemptId)?.abort()
    },

    async cancelAll() {
      untilLock.abort()
      untilLock = new AbortController()
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
      await Promise.allSettled(underway.values())
      await agents.closeAll()
    },
  }
}

function findFetching(place: TokenPlace, vault: TokenVault): Result<OAuthCredential> {
  const saving = vault.checkSaving()
  if (!saving.ok) return saving
  const found = findOAuth(place, vault)
  if (!found.ok) return found
  return found.value === null ? fail('not-found', texts.oauth.fetchesNoTokens) : succeed(found.value)
}

/** Of a credential that is rotated, old and new values have tokens of their own. */
function nameValues({ credential }: OAuthCredential): string {
  return `${credential.id} ${credential.version}`
}

/** After a failure the old token serves as long as it lives. */
function isStillGood(place: TokenPlace, vault: TokenVault): boolean {
  const found = findOAuth(place, vault)
  if (!found.ok || found.value === null) return false
  const end = findEnd(found.value.credential, found.value.scheme.accessToken.part)
  return end != null && end > Date.now()
}

function readToken({ credential, scheme }: OAuthCredential, vault: TokenVault): string | undefined {
  const opened = vault.openPart(credential.id, scheme.accessToken.part)
  if (!opened.ok) return undefined
  const token = opened.value.toString('utf8')
  opened.value.fill(0)
  return token
}

/** The vault that is open then may be another one, or none. */
function savesUntil(vault: TokenVault, locked: AbortSignal): TokenVault {
  return {
    ...vault,
    saveTokens: (credential, change) =>
      locked.aborted ? lockedMeanwhile() : vault.saveTokens(credential, change),
  }
}

function lockedMeanwhile() {
  return fail('vault-locked', texts.unlocking.lockedBeforeAnswer)
}

/** Who waits may stop waiting; what others wait for goes on. */
async function waitFor(work: Promise<Result<void>>, signal: AbortSignal): Promise<Result<void>> {
  try {
    return await unlessAborted(work, signal)
  } catch (error) {
    if (!signal.aborted) throw error
    return fail('cancelled', texts.oauth.cancelledWhileFetching)
  }
}
