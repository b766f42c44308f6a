// @peculiar/x509 asks for this polyfill to be there before it is.
import 'reflect-metadata'
import { isIP } from 'node:net'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PemConverter,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509CertificateGenerator,
} from '@peculiar/x509'

/** Key and certificate of a server or a client, as PEM: what `https.createServer` and `https.request` take. */
export interface ServerIdentity {
  readonly key: string
  readonly cert: string
}

/** A certificate authority that lives as long as the process and signs for anything asked. */
export interface Authority {
  /** PEM: what a client has to trust. */
  readonly caCertificate: string
  /** Signs a certificate for these host names and IP addresses, the first being its subject, good for a server and for a client. */
  issue(hosts: readonly string[]): Promise<ServerIdentity>
}

const keyAlgorithm = { name: 'ECDSA', namedCurve: 'P-256' }
const signingAlgorithm = { name: 'ECDSA', hash: 'SHA-256' }
const day = 24 * 60 * 60 * 1000

/**
 * Makes a certificate authority with a fresh EC P-256 key. What it signs is shaped as RFC 5280 asks (basic constraints,
 * key usage and key identifiers included), so that OpenSSL and BoringSSL both take it, and is valid from yesterday to a
 * year ahead.
 */
export async function createAuthority(): Promise<Authority> {
  const keys = await crypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: [{ CN: ['Latchkey test authority'] }],
    keys,
    signingAlgorithm,
    ...validity(),
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })

  return {
    caCertificate: certificate.toString('pem'),
    async issue(hosts) {
      const [subject] = hosts
      if (subject === undefined) throw new Error('A certificate needs at least one host')
      const serverKeys = await crypto.subtle.generateKey(keyAlgorithm, true, ['sign', 'verify'])
      const serverCertificate = await X509CertificateGenerator.create({
        subject: [{ CN: [subject] }],
        issuer: certificate.subjectName,
        publicKey: serverKeys.publicKey,
        signingKey: keys.privateKey,
        signingAlgorithm,
        ...validity(),
        extensions: [
          new BasicConstraintsExtension(false, undefined, true),
          new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
          new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth, ExtendedKeyUsage.clientAuth]),
          new SubjectAlternativeNameExtension(
            hosts.map((host) => ({
              type: isIP(host) === 0 ? ('dns' as const) : ('ip' as const),
              value: host,
            })),
          ),
          await SubjectKeyIdentifierExtension.create(serverKeys.publicKey),
          await AuthorityKeyIdentifierExtension.create(keys.publicKey),
        ],
      })
      const privateKey = await crypto.subtle.exportKey('pkcs8', serverKeys.privateKey)
      return {
        key: PemConverter.encode(privateKey, PemConverter.PrivateKeyTag),
        cert: serverCertificate.toString('pem'),
      }
    },
  }
}

function validity() {
  const now = Date.now()
  return { notBefore: new Date(now - day), notAfter: new Date(now + 365 * day) }
}
