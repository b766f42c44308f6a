import { type CredentialKind, usualKind } from './credential-kind'

const kind = { ...usualKind, modes: ['test', 'live', 'both'] } satisfies Partial<CredentialKind>

/** Ways in which the secret itself never travels: it signs, answers a challenge, or proves itself in the handshake. */
export const genericSigningKinds: readonly CredentialKind[] = [
  {
    ...kind,
    id: 'aws-sigv4',
    name: 'AWS Signature V4',
    description: 'Every request is signed as AWS asks it.',
    parts: [
      { name: 'accessKeyId', label: 'Access key id', secret: false },
      { name: 'secretAccessKey', label: 'Secret access key', secret: true },
      { name: 'sessionToken', label: 'Session token', secret: true, optional: true },
      { name: 'region', label: 'Region', secret: false },
      { name: 'service', label: 'Service', secret: false },
    ],
    scheme: {
      type: 'aws-sigv4',
      accessKeyId: { part: 'accessKeyId' },
      secretAccessKey: { part: 'secretAccessKey' },
      sessionToken: { part: 'sessionToken' },
      region: { part: 'region' },
      service: { part: 'service' },
    },
  },
  {
    ...kind,
    id: 'hmac',
    name: 'HMAC signature',
    description:
      'Signs with HMAC-SHA256 in hex what a template says, such as {method}\\n{path}\\n{timestamp}\\n{bodySha256}.',
    parts: [
      { name: 'keyId', label: 'Key id', secret: false, optional: true },
      { name: 'secret', label: 'Secret', secret: true },
      { name: 'signed', label: 'What is signed', secret: false },
      { name: 'signatureHeader', label: 'Header of the signature', secret: false },
      { name: 'timestampHeader', label: 'Header of the timestamp', secret: false, optional: true },
      { name: 'keyIdHeader', label: 'Header of the key id', secret: false, optional: true },
    ],
    scheme: {
      type: 'hmac',
      secret: { part: 'secret' },
      secretEncoding: 'text',
      keyId: { part: 'keyId' },
      algorithm: 'sha256',
      encoding: 'hex',
      signed: { part: 'signed' },
      headers: [
        { name: { part: 'signatureHeader' }, value: { literal: '{signature}' } },
        { name: { part: 'timestampHeader' }, value: { literal: '{timestamp}' } },
        { name: { part: 'keyIdHeader' }, value: { literal: '{keyId}' } },
      ],
    },
  },
  {
    ...kind,
    id: 'digest',
    name: 'Digest',
    description:
      'Answers the challenge of the server with a user name and a password, which does not travel.',
    parts: [
      { name: 'username', label: 'User name', secret: false },
      { name: 'password', label: 'Password', secret: true },
    ],
    scheme: { type: 'digest', username: { part: 'username' }, password: { part: 'password' } },
  },
  {
    ...kind,
    id: 'mutual-tls',
    name: 'Client certificate',
    description: 'Shows a certificate when the connection is made: mutual TLS.',
    parts: [
      { name: 'certificate', label: 'Certificate (PEM)', secret: false },
      { name: 'privateKey', label: 'Private key (PEM)', secret: true },
      { name: 'passphrase', label: 'Passphrase of the key', secret: true, optional: true },
    ],
    scheme: {
      type: 'mutual-tls',
      certificate: { part: 'certificate' },
      privateKey: { part: 'privateKey' },
      passphrase: { part: 'passphrase' },
    },
  },
]
