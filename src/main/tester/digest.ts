import { createHash } from 'node:crypto'
import { type Result, succeed } from '../../shared/errors'
import type { DigestScheme } from '../../shared/providers/signing-schemes'
import { type Authentication, authorization, noAuthentication, type Signing } from './authentication'
import { type Challenge, parseChallenges } from './challenges'
import { fill, type OpenPart } from './open-parts'
import { mask } from './redact'

const algorithms = new Map([
  ['md5', 'md5'],
  ['sha-256', 'sha256'],
])

/**
 * The answer to a Digest challenge (RFC 7616), the first of those that are understood. Before there is a challenge nothing is added,
 * and nothing either when the server asks for something else.
 */
export function answerDigest(
  scheme: DigestScheme,
  parts: readonly OpenPart[],
  signing: Signing,
): Result<Authentication> {
  const username = fill(scheme.username, parts)
  if (!username.ok) return username
  const password = fill(scheme.password, parts)
  if (!password.ok) return password
  const challenge = parseChallenges(signing.challenge ?? '').find(isUnderstood)
  if (challenge === undefined) return succeed(noAuthentication)
  const { header, response } = respond(challenge, username.value.value, password.value.value, signing)
  const { label } = password.value
  return succeed({
    ...authorization(header, header.replace(response, mask(label))),
    derived: [{ label, value: response }],
  })
}

/** Whether a server asks, in `WWW-Authenticate`, for what can be answered here. */
export function isDigestChallenge(header: string): boolean {
  return parseChallenges(header).some(isUnderstood)
}

function isUnderstood({ scheme, parameters }: Challenge): boolean {
  const qop = parameters.get('qop')
  return (
    scheme === 'digest' &&
    parameters.has('nonce') &&
    algorithms.has(
      nameAlgorithm(parameters)
        .toLowerCase()
        .replace(/-sess$/, ''),
    ) &&
    (qop === undefined || listQualities(qop).includes('auth'))
  )
}

function nameAlgorithm(parameters: Challenge['parameters']): string {
  return parameters.get('algorithm') ?? 'MD5'
}

function listQualities(qop: string): string[] {
  return qop.split(',').map((quality) => quality.trim().toLowerCase())
}

/** Section 3.4; without `qop` as RFC 2069 had it, which older servers ask for. */
function respond(
  { parameters }: Challenge,
  username: string,
  password: string,
  { method, url, nonce: clientNonce }: Signing,
): { header: string; response: string } {
  const algorithm = nameAlgorithm(parameters)
  const isSession = /-sess$/i.test(algorithm)
  const hash = (text: string) =>
    createHash(algorithms.get(algorithm.toLowerCase().replace(/-sess$/, '')) ?? 'md5')
      .update(text, 'utf8')
      .digest('hex')
  const realm = parameters.get('realm') ?? ''
  const nonce = parameters.get('nonce') ?? ''
  const { pathname, search } = new URL(url)
  const uri = pathname + search
  const secret = hash(`${username}:${realm}:${password}`)
  const first = isSession ? hash(`${secret}:${nonce}:${clientNonce}`) : secret
  const second = hash(`${method}:${uri}`)
  const hasQuality = parameters.has('qop')
  const response = hash(
    hasQuality ? `${first}:${nonce}:00000001:${clientNonce}:auth:${second}` : `${first}:${nonce}:${second}`,
  )

  const hashesUser = parameters.get('userhash')?.toLowerCase() === 'true'
  const opaque = parameters.get('opaque')
  const fields = [
    nameUser(hashesUser ? hash(`${username}:${realm}`) : username),
    `realm=${quote(realm)}`,
    `uri=${quote(uri)}`,
    ...(parameters.has('algorithm') ? [`algorithm=${algorithm}`] : []),
    `nonce=${quote(nonce)}`,
    ...(hasQuality ? ['nc=00000001'] : []),
    ...(hasQuality || isSession ? [`cnonce=${quote(clientNonce)}`] : []),
    ...(hasQuality ? ['qop=auth'] : []),
    `response="${response}"`,
    ...(opaque === undefined ? [] : [`opaque=${quote(opaque)}`]),
    ...(hashesUser ? ['userhash=true'] : []),
  ]
  return { header: `Digest ${fields.join(', ')}`, response }
}

/** What a quoted text cannot hold goes as RFC 8187 has it. */
function nameUser(username: string): string {
  return /^[\x20-\x7e]*$/.test(username)
    ? `username=${quote(username)}`
    : `username*=UTF-8''${encodeURIComponent(username).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`
}
