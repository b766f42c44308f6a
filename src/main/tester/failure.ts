import type { FailureKind } from '../../shared/model/exchange'

export interface SendFailure {
  readonly kind: FailureKind
  /** What happened and what the person can do. */
  readonly message: string
}

interface Circumstances {
  readonly host: string
  readonly timeoutSeconds: number
}

interface Explanation {
  readonly kind: FailureKind
  /** Of Node, of OpenSSL or BoringSSL, of undici (`UND_ERR_…`) and its parser (`HPE_…`), or the name of an abort. */
  readonly codes: RegExp
  readonly explain: (circumstances: Circumstances) => string
}

/** The first that knows a code explains it. */
const explanations: readonly Explanation[] = [
  {
    kind: 'cancelled',
    codes: /^AbortError$/,
    explain: () => 'Cancelled. If the request had left already, the server may have acted on it.',
  },
  {
    kind: 'timed-out',
    codes: /^(TimeoutError|ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/,
    explain: ({ host, timeoutSeconds }) =>
      `${host} gave no complete answer within ${timeoutSeconds} s. Try again, or raise the time limit; the server may have acted on the request.`,
  },
  {
    kind: 'name-not-found',
    codes: /^(ENOTFOUND|EAI_\w+)$/,
    explain: ({ host }) =>
      `No server named ${host} was found. Check the spelling, and whether this computer is online or needs a VPN.`,
  },
  {
    kind: 'connection-refused',
    codes: /^ECONNREFUSED$/,
    explain: ({ host }) => `Nothing answers at ${host}. Check the port, and whether the server is running.`,
  },
  {
    kind: 'connection-refused',
    codes: /^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM|EINVAL)$/,
    explain: ({ host }) =>
      `${host} cannot be reached from here. Check the network, the VPN and the firewall.`,
  },
  {
    kind: 'tls-not-trusted',
    codes: /^CERT_HAS_EXPIRED$/,
    explain: ({ host }) =>
      `The certificate of ${host} has expired. Nothing was sent. Whoever runs the server must renew it.`,
  },
  {
    kind: 'tls-not-trusted',
    codes: /^CERT_NOT_YET_VALID$/,
    explain: ({ host }) =>
      `The certificate of ${host} is not valid yet. Nothing was sent. Check the clock of this computer.`,
  },
  {
    kind: 'tls-not-trusted',
    codes: /^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/,
    explain: ({ host }) =>
      `The certificate was issued for another name than ${host}. Nothing was sent. Check the address; if it is right, someone else may be answering.`,
  },
  {
    kind: 'tls-not-trusted',
    codes:
      /^(CERT_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/,
    explain: ({ host }) =>
      `The certificate of ${host} comes from an authority that is not trusted here. Nothing was sent. If you know the authority, paste its certificate (PEM) into the CA certificate of the environment; if not, someone else may be answering.`,
  },
  {
    kind: 'tls-not-trusted',
    // What a server says when it misses a certificate of the client, or does not take it (RFC 8446 section 6).
    codes: /^ERR_SSL_(TLSV1|TLSV13|SSLV3)_ALERT_(CERTIFICATE_\w+|BAD_CERTIFICATE|NO_CERTIFICATE|UNKNOWN_CA)$/,
    explain: ({ host }) =>
      `${host} asks for a client certificate, and got none or one that it does not take. Choose a credential with the certificate that was issued for it.`,
  },
  {
    kind: 'invalid-response',
    codes: /^(EPROTO|ERR_SSL_\w+)$/,
    explain: ({ host }) =>
      `No secure connection to ${host} came about: it does not speak TLS there, or only a version that is no longer safe. Check the port.`,
  },
  {
    kind: 'invalid-response',
    codes: /^UND_ERR_HEADERS_OVERFLOW$/,
    explain: ({ host }) => `The headers of the answer from ${host} are larger than 16 KB.`,
  },
  {
    kind: 'invalid-response',
    codes: /^(HPE_\w+|HTTPParserError)$/,
    explain: ({ host }) => `${host} answered with something that is not HTTP. Check the port.`,
  },
  {
    kind: 'invalid-response',
    codes: /^(Z_\w+|ZSTD_\w+|ERR__\w+|ERR_BROTLI_\w+)$/,
    explain: ({ host }) =>
      `The compressed answer of ${host} is damaged. Send the header Accept-Encoding: identity to get it plain.`,
  },
  {
    kind: 'response-too-large',
    codes: /^ERR_BUFFER_TOO_LARGE$/,
    explain: () =>
      'The response is larger than 10 MB, more than is shown here. Ask for less, for example with a smaller page.',
  },
  {
    kind: 'connection-lost',
    codes:
      /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_(SOCKET|CLOSED|DESTROYED|ABORTED|RES_CONTENT_LENGTH_MISMATCH)|ERR_STREAM_PREMATURE_CLOSE)$/,
    explain: ({ host }) =>
      `${host} closed the connection before its answer was complete. Try again; it may have acted on the request.`,
  },
]

/**
 * Explains why a request brought no response. What is in no table is a bug: it is thrown on, without the original,
 * whose text and properties may hold what was sent.
 */
export function explainFailure(error: unknown, circumstances: Circumstances): SendFailure {
  const codes = listCodes(error)
  for (const code of codes) {
    const explanation = explanations.find((candidate) => candidate.codes.test(code))
    if (explanation !== undefined) {
      return { kind: explanation.kind, message: explanation.explain(circumstances) }
    }
  }
  throw new Error(`A request ended in a way that is not known: ${codes.join(', ')}`)
}

/** Codes and names of an error, of those it gathers (one for each address of a host), and of its cause. */
function listCodes(error: unknown): string[] {
  if (!(error instanceof Error)) return []
  return [
    ...('code' in error && typeof error.code === 'string' ? [error.code] : []),
    error.name,
    ...(error instanceof AggregateError ? error.errors.flatMap(listCodes) : []),
    ...listCodes(error.cause),
  ]
}
