import { createHash, createPrivateKey, X509Certificate } from 'node:crypto'
import { fail, type Result, succeed } from '../../shared/errors'
import type { MutualTlsScheme } from '../../shared/providers/signing-schemes'
import { texts } from '../../shared/texts'
import { type Authentication, noAuthentication } from './authentication'
import { fill, findFilled, type OpenPart } from './open-parts'

/** What a client shows of itself in the handshake, in PEM. */
export interface ClientCertificate {
  readonly certificate: string
  readonly privateKey: string
  readonly passphrase: string | null
  /** Tells connections with one identity from those with another. */
  readonly fingerprint: string
}

/** Fails with `invalid-request` when certificate and key cannot be read, or are not of each other. */
export function presentCertificate(
  scheme: MutualTlsScheme,
  parts: readonly OpenPart[],
): Result<Authentication> {
  const certificate = fill(scheme.certificate, parts)
  if (!certificate.ok) return certificate
  const privateKey = fill(scheme.privateKey, parts)
  if (!privateKey.ok) return privateKey
  const pair = {
    certificate: mendPem(certificate.value.value),
    privateKey: mendPem(privateKey.value.value),
    passphrase: findFilled(scheme.passphrase, parts)?.value ?? null,
  }
  const fingerprint = findFingerprint(pair)
  return fingerprint === undefined
    ? fail('invalid-request', texts.sending.badCertificate, 'credentialId')
    : succeed({ ...noAuthentication, certificate: { ...pair, fingerprint } })
}

/** Undefined where the two cannot be used. */
function findFingerprint({
  certificate,
  privateKey,
  passphrase,
}: Omit<ClientCertificate, 'fingerprint'>): string | undefined {
  try {
    const read = new X509Certificate(certificate)
    const key = createPrivateKey({ key: privateKey, ...(passphrase === null ? {} : { passphrase }) })
    // By certificate and key: of two keys in turn for one certificate, none takes the connections of the other.
    return read.checkPrivateKey(key)
      ? createHash('sha256').update(read.raw).update(privateKey).digest('hex')
      : undefined
  } catch {
    return undefined
  }
}

/** A field of one line takes the line breaks out of what is pasted; the lines of PEM are put back (RFC 7468). */
function mendPem(text: string): string {
  return text.replace(
    /-----BEGIN ([^-]+)-----([^-]*)-----END \1-----/g,
    (_, label: string, content: string) => {
      const lines = content.replace(/\s/g, '').match(/.{1,64}/g) ?? []
      return [`\n-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----\n`].join('\n')
    },
  )
}
