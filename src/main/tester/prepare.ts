import { fail, type Result, succeed } from '../../shared/errors'
import type { Credential } from '../../shared/model/credential'
import type { Database } from '../../shared/model/database'
import type { Environment } from '../../shared/model/environment'
import type { Exchange } from '../../shared/model/exchange'
import type { Request } from '../../shared/model/request'
import { getProvider, type Providers } from '../../shared/providers'
import type { AuthenticationScheme } from '../../shared/providers/authentication-scheme'
import { decide, type GuardInput } from '../../shared/rules/guard'
import { resolveUrl } from '../../shared/rules/resolve-url'
import { texts } from '../../shared/texts'
import { type Authentication, noAuthentication } from './authentication'
import { build, type Outgoing } from './build'
import { missingCredential, openCredential, withoutCredential } from './open-credential'
import { createRedactor, type Redactor, type Secret } from './redact'

/** What the tester needs of the unlocked vault. */
export interface TesterDependencies {
  readonly providers: Providers
  /** Milliseconds since 1970. */
  now(): number
  findDatabase(id: string): Database | undefined
  findEnvironment(id: string): Environment | undefined
  findCredential(id: string): Credential | undefined
  /** Of all of these databases. */
  listEnvironments(databaseIds: readonly string[]): readonly Environment[]
  /** A secret part in the clear (UTF-8), in a buffer that the tester fills with zeros. */
  openPart(credentialId: string, part: string): Result<Buffer>
  /** Sees to it that the token of a credential has not ended, where it has one that is fetched. */
  keepToken(place: TokenPlace, signal: AbortSignal): Promise<Result<void>>
  /** Sees to it that it is another one than this, which the server has refused. */
  replaceToken(place: TokenPlace, refused: string, signal: AbortSignal): Promise<Result<void>>
  saveExchange(exchange: Exchange): void
}

export interface PreparationOrder {
  readonly request: Request
  /** Whether the person has said that a request is meant which the guard asks about. */
  readonly confirmed: boolean
}

/** Which credential, and at which environment it is used. */
export interface TokenPlace {
  readonly credentialId: string
  readonly environmentId: string
}

export interface Prepared {
  readonly outgoing: Outgoing
  readonly redactor: Redactor
  readonly environment: Environment
  /** Null without a credential. */
  readonly scheme: AuthenticationScheme | null
  /** The access token that goes with it, of a scheme that fetches one. */
  readonly token: string | null
  /** What was decided on: asked again at each redirect. */
  readonly guard: GuardInput
}

/** Characters; a shorter word of a typed header is as likely a name as a secret. */
const shortestTypedSecret = 16

/**
 * Everything up to the moment of sending: address, guard, and only then the secrets, a token that has to be fetched included. What
 * fails here has sent nothing. `challenge` is that of a first answer (`WWW-Authenticate`), or null.
 * Fails with `not-found`, `unknown-variable`, `invalid-request`, `guard-refused`, `sending-needs-confirmation`, or as
 * `keepToken` does.
 */
export async function prepare(
  { request, confirmed }: PreparationOrder,
  dependencies: TesterDependencies,
  signal: AbortSignal,
  challenge: string | null,
): Promise<Result<Prepared>> {
  const database = dependencies.findDatabase(request.databaseId)
  const environment = dependencies.findEnvironment(request.environmentId)
  if (database === undefined || environment?.databaseId !== database.id) {
    return fail('not-found', texts.missing.chosenEnvironment, 'environmentId')
  }
  const credential = request.credentialId === null ? null : dependencies.findCredential(request.credentialId)
  if (credential === undefined) return missingCredential()
  const address = resolveUrl(request, environment)
  if (!address.ok) return address
  const guard: GuardInput = {
    mode: request.mode,
    method: request.method,
    url: address.value,
    now: dependencies.now(),
    database,
    provider: getProvider(dependencies.providers, database.providerId),
    environment,
    credential,
    credentialEnvironments: credential === null ? [] : dependencies.listEnvironments(credential.databaseIds),
    liveConfirmed: confirmed,
  }
  const decision = decide(guard)
  if (decision.verdict === 'refuse') return fail('guard-refused', texts.guard.inFull(decision))
  if (decision.verdict === 'confirm') return fail('sending-needs-confirmation', texts.guard.inFull(decision))

  const unsigned = build(request, address.value, environment, noAuthentication)
  if (!unsigned.ok) return unsigned
  const opened =
    credential === null
      ? succeed(withoutCredential)
      : await openCredential(credential, dependencies, { ...unsigned.value, environment, challenge, signal })
  if (!opened.ok) return opened
  const { authentication, secrets, scheme, token } = opened.value
  const outgoing = build(request, address.value, environment, authentication)
  if (!outgoing.ok) {
    const { code, message, field } = outgoing.error
    return fail(code, createRedactor(secrets).redact(message), field)
  }
  const redactor = createRedactor([...secrets, ...listTypedSecrets(outgoing.value, authentication)])
  return succeed({ outgoing: outgoing.value, redactor, environment, scheme, token, guard })
}

/** Tokens that a person typed into `Authorization` or `Cookie`: masked like those of the vault. */
function listTypedSecrets({ headers }: Outgoing, { headers: own }: Authentication): Secret[] {
  return headers
    .filter((header) => header.secret && !own.includes(header))
    .flatMap(({ name, value }) =>
      value
        .split(/[\s;=]+/)
        .filter((word) => word.length >= shortestTypedSecret)
        .map((word) => ({ label: texts.sending.hidden.typedHeader(name), value: word })),
    )
}
