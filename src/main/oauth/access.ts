import type { Agent } from 'undici'
import { fail, type Result, succeed } from '../../shared/errors'
import type { Credential } from '../../shared/model/credential'
import type { Database } from '../../shared/model/database'
import type { Environment } from '../../shared/model/environment'
import { findKind, getProvider, type Providers } from '../../shared/providers'
import type { CredentialKind } from '../../shared/providers/credential-kind'
import type { OAuthScheme } from '../../shared/providers/oauth-scheme'
import type { ValueSource } from '../../shared/providers/value-source'
import { judge } from '../../shared/rules/guard'
import { resolveUrl } from '../../shared/rules/resolve-url'
import { texts } from '../../shared/texts'
import type { FetchedPart } from '../store/fetched-parts'
import type { Agents } from '../tester/agents'
import { openParts } from '../tester/open-credential'
import { fill, type OpenPart } from '../tester/open-parts'
import type { TokenPlace } from '../tester/prepare'
import { createRedactor, type Redactor } from '../tester/redact'

/** What fetching tokens needs of the unlocked vault. */
export interface TokenVault {
  readonly providers: Providers
  findDatabase(id: string): Database | undefined
  findEnvironment(id: string): Environment | undefined
  findCredential(id: string): Credential | undefined
  /** Of all of these databases. */
  listEnvironments(databaseIds: readonly string[]): readonly Environment[]
  /** A secret part in the clear (UTF-8), in a buffer that whoever asked fills with zeros. */
  openPart(credentialId: string, part: string): Result<Buffer>
  /** Fails where tokens could not be saved. Asked before any are fetched: one that replaces another must not be lost. */
  checkSaving(): Result<void>
  /** Saves tokens with a line of the log, both or neither. They belong to the values that they were fetched with. */
  saveTokens(credential: Pick<Credential, 'id' | 'version'>, change: TokenChange): Result<void>
}

export interface TokenChange {
  readonly action: 'token-fetched' | 'token-refreshed' | 'token-refused'
  readonly fetched: readonly FetchedPart[]
  readonly dropped: readonly string[]
}

/** A credential whose tokens are fetched. */
export interface OAuthCredential {
  readonly credential: Credential
  readonly kind: CredentialKind
  readonly scheme: OAuthScheme
  readonly environment: Environment
}

/** Opened to ask its server: never leaves main, and is forgotten when the answer is there. */
export interface TokenAccess extends OAuthCredential {
  readonly parts: readonly OpenPart[]
  readonly redactor: Redactor
  readonly agent: Agent
  /** Absolute, and allowed. */
  readonly tokenUrl: string
  /** The same for another place of the server. */
  resolve(source: ValueSource): Result<string>
}

/** Null for a credential whose scheme fetches nothing. Fails with `not-found`. */
export function findOAuth(
  { credentialId, environmentId }: TokenPlace,
  vault: TokenVault,
): Result<OAuthCredential | null> {
  const credential = vault.findCredential(credentialId)
  const environment = vault.findEnvironment(environmentId)
  if (credential === undefined) return fail('not-found', texts.missing.credential)
  if (environment === undefined) return fail('not-found', texts.missing.environment)
  const kind = findKind(vault.providers, credential)
  if (kind?.scheme.type !== 'oauth2') return succeed(null)
  return succeed({ credential, kind, scheme: kind.scheme, environment })
}

/**
 * Opens a credential to fetch tokens with it, after the guard has allowed where they are fetched. Fails with `guard-refused`,
 * `invalid-request`, `unknown-variable` or `database-damaged`; then no secret has left the vault.
 */
export async function openAccess(
  found: OAuthCredential,
  vault: TokenVault,
  agents: Agents,
): Promise<Result<TokenAccess>> {
  const { credential, kind, scheme, environment } = found
  const plain = credential.parts
    .filter((part) => !part.secret)
    .map(({ name, value }) => ({ name, value, secret: false, label: name }))
  const resolve = (source: ValueSource) => resolveAllowed(source, plain, found, vault)
  const tokenUrl = resolve(scheme.tokenUrl)
  if (!tokenUrl.ok) return tokenUrl
  const parts = openParts(credential, kind, vault)
  if (!parts.ok) return parts
  const agent = await agents.open(environment.caCertificate)
  if (!agent.ok) return agent
  const redactor = createRedactor(parts.value.filter(({ secret }) => secret))
  const open = { parts: parts.value, redactor, agent: agent.value, tokenUrl: tokenUrl.value }
  return succeed({ ...found, ...open, resolve })
}

/**
 * The address of a place of the server. Only origins of the credential's environments in the mode are allowed, and that of an
 * address which the person typed: one that is written in a provider, which may come from anyone, leads to no other server.
 */
function resolveAllowed(
  source: ValueSource,
  plain: readonly OpenPart[],
  { credential, environment }: OAuthCredential,
  vault: TokenVault,
): Result<string> {
  const filled = fill(source, plain)
  if (!filled.ok) return filled
  const url = resolveUrl({ url: filled.value.value, query: [] }, environment)
  if (!url.ok) return url
  const { databaseId, mode } = environment
  const typed = 'part' in source ? [{ databaseId, mode, baseUrl: url.value }] : []
  const database = vault.findDatabase(databaseId)
  if (database === undefined) return fail('not-found', texts.missing.database)
  const decision = judge({
    mode,
    url: url.value,
    now: Date.now(),
    database,
    provider: getProvider(vault.providers, credential.providerId),
    environment,
    // What restricts requests restricts no sign-in, which changes nothing at the provider.
    credential: { ...credential, allowedEndpoints: null, grants: null },
    method: 'GET',
    liveConfirmed: true,
    credentialEnvironments: [...vault.listEnvironments(credential.databaseIds), ...typed],
  })
  return decision.verdict === 'refuse'
    ? fail('guard-refused', texts.oauth.notAllowed(url.value, decision.reason))
    : succeed(url.value)
}
