import { fail, type Result, succeed } from '../../shared/errors'
import type { Credential } from '../../shared/model/credential'
import type { Environment } from '../../shared/model/environment'
import type { Exchange } from '../../shared/model/exchange'
import type { Request } from '../../shared/model/request'
import { findKind, type Providers } from '../../shared/providers'
import type { CredentialKind } from '../../shared/providers/credential-kind'
import { decide } from '../../shared/rules/guard'
import { resolveUrl } from '../../shared/rules/resolve-url'
import { type Authentication, authenticate, noAuthentication, type OpenPart } from './authenticate'
import { build, type Outgoing } from './build'
import { createRedactor, type Redactor, type Secret } from './redact'

/** What the tester needs of the unlocked vault. */
export interface TesterDependencies {
  readonly providers: Providers
  findEnvironment(id: string): Environment | undefined
  findCredential(id: string): Credential | undefined
  /** Of all of these databases. */
  listEnvironments(databaseIds: readonly string[]): readonly Environment[]
  /** A secret part in the clear (UTF-8), in a buffer that the tester fills with zeros. */
  openPart(credentialId: string, part: string): Result<Buffer>
  saveExchange(exchange: Exchange): void
}

export interface Prepared {
  readonly outgoing: Outgoing
  readonly redactor: Redactor
  readonly environment: Environment
}

/** Characters; a shorter word of a typed header is as likely a name as a secret. */
const shortestTypedSecret = 16

/**
 * Everything up to the moment of sending: address, guard, and only then the secrets. What fails here has sent nothing.
 * Fails with `not-found`, `unknown-variable`, `invalid-request` or `guard-refused`.
 */
export function prepare(request: Request, dependencies: TesterDependencies): Result<Prepared> {
  const environment = dependencies.findEnvironment(request.environmentId)
  if (environment === undefined || environment.databaseId !== request.databaseId) {
    return fail('not-found', 'This environment is no longer there. Choose another one.', 'environmentId')
  }
  const credential = request.credentialId === null ? null : dependencies.findCredential(request.credentialId)
  if (credential === undefined) {
    return fail('not-found', 'This credential is no longer there. Choose another one.', 'credentialId')
  }
  const address = resolveUrl(request, environment)
  if (!address.ok) return address
  const decision = decide({
    mode: request.mode,
    url: address.value,
    environment,
    credential,
    credentialEnvironments: credential === null ? [] : dependencies.listEnvironments(credential.databaseIds),
  })
  if (decision.verdict === 'refuse') return fail('guard-refused', `${decision.reason} ${decision.remedy}`)

  const opened = credential === null ? succeed(withoutCredential) : openCredential(credential, dependencies)
  if (!opened.ok) return opened
  const { authentication, secrets } = opened.value
  const outgoing = build(request, address.value, environment, authentication)
  if (!outgoing.ok) {
    const { code, message, field } = outgoing.error
    return fail(code, createRedactor(secrets).redact(message), field)
  }
  const redactor = createRedactor([...secrets, ...listTypedSecrets(outgoing.value, authentication)])
  return succeed({ outgoing: outgoing.value, redactor, environment })
}

interface Opened {
  readonly authentication: Authentication
  readonly secrets: readonly Secret[]
}

const withoutCredential: Opened = { authentication: noAuthentication, secrets: [] }

function openCredential(credential: Credential, dependencies: TesterDependencies): Result<Opened> {
  const kind = findKind(dependencies.providers, credential)
  if (kind === undefined) {
    return fail('not-found', 'How this credential authenticates is not known. Make it anew.', 'credentialId')
  }
  const parts: OpenPart[] = []
  for (const part of credential.parts) {
    const value = part.secret ? openText(credential.id, part.name, dependencies) : succeed(part.value)
    if (!value.ok) return value
    const label = labelPart(kind, part.name, credential.title)
    parts.push({ name: part.name, value: value.value, secret: part.secret, label })
  }
  const authentication = authenticate(kind.scheme, parts)
  if (!authentication.ok) return authentication
  const secrets = [...parts.filter(({ secret }) => secret), ...authentication.value.derived]
  return succeed({ authentication: authentication.value, secrets })
}

/** The buffer is erased. The string cannot be: it lives until the request has ended and memory is collected. */
function openText(credentialId: string, part: string, dependencies: TesterDependencies): Result<string> {
  const opened = dependencies.openPart(credentialId, part)
  if (!opened.ok) return opened
  const text = opened.value.toString('utf8')
  opened.value.fill(0)
  return succeed(text)
}

/** What a mask says: `key of Secret key, Test`. An abbreviation such as API keeps its capitals. */
function labelPart(kind: CredentialKind, partName: string, title: string): string {
  const label = kind.parts.find(({ name }) => name === partName)?.label ?? partName
  const start = /^.[a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label
  return `${start} of ${title}`
}

/** Tokens that a person typed into `Authorization` or `Cookie`: masked like those of the vault. */
function listTypedSecrets({ headers }: Outgoing, { headers: own }: Authentication): Secret[] {
  return headers
    .filter((header) => header.secret && !own.includes(header))
    .flatMap(({ name, value }) =>
      value
        .split(/[\s;=]+/)
        .filter((word) => word.length >= shortestTypedSecret)
        .map((word) => ({ label: `${name} as typed`, value: word })),
    )
}
