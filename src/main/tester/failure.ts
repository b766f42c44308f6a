import type { FailureKind } from '../../shared/model/exchange'
import { texts } from '../../shared/texts'

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
    explain: texts.network.cancelled,
  },
  {
    kind: 'timed-out',
    codes: /^(TimeoutError|ETIMEDOUT|UND_ERR_(CONNECT|HEADERS|BODY)_TIMEOUT)$/,
    explain: texts.network.timedOut,
  },
  {
    kind: 'name-not-found',
    codes: /^(ENOTFOUND|EAI_\w+)$/,
    explain: texts.network.nameNotFound,
  },
  {
    kind: 'connection-refused',
    codes: /^ECONNREFUSED$/,
    explain: texts.network.nothingAnswers,
  },
  {
    kind: 'connection-refused',
    codes: /^(EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENETDOWN|EADDRNOTAVAIL|EACCES|EPERM|EINVAL)$/,
    explain: texts.network.unreachable,
  },
  {
    kind: 'tls-not-trusted',
    codes: /^CERT_HAS_EXPIRED$/,
    explain: texts.network.certificateExpired,
  },
  {
    kind: 'tls-not-trusted',
    codes: /^CERT_NOT_YET_VALID$/,
    explain: texts.network.certificateNotYetValid,
  },
  {
    kind: 'tls-not-trusted',
    codes: /^(ERR_TLS_CERT_ALTNAME_INVALID|HOSTNAME_MISMATCH)$/,
    explain: texts.network.certificateOfOtherName,
  },
  {
    kind: 'tls-not-trusted',
    codes:
      /^(CERT_\w+|\w*SELF_SIGNED_CERT\w*|UNABLE_TO_\w+|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$/,
    explain: texts.network.certificateNotTrusted,
  },
  {
    kind: 'tls-not-trusted',
    // What a server says when it misses a certificate of the client, or does not take it (RFC 8446 section 6).
    codes: /^ERR_SSL_(TLSV1|TLSV13|SSLV3)_ALERT_(CERTIFICATE_\w+|BAD_CERTIFICATE|NO_CERTIFICATE|UNKNOWN_CA)$/,
    explain: texts.network.clientCertificateRefused,
  },
  {
    kind: 'invalid-response',
    codes: /^(EPROTO|ERR_SSL_\w+)$/,
    explain: texts.network.noSecureConnection,
  },
  {
    kind: 'invalid-response',
    codes: /^UND_ERR_HEADERS_OVERFLOW$/,
    explain: texts.network.headersTooLarge,
  },
  {
    kind: 'invalid-response',
    codes: /^(HPE_\w+|HTTPParserError)$/,
    explain: texts.network.notHttp,
  },
  {
    kind: 'invalid-response',
    codes: /^(Z_\w+|ZSTD_\w+|ERR__\w+|ERR_BROTLI_\w+)$/,
    explain: texts.network.badCompression,
  },
  {
    kind: 'response-too-large',
    codes: /^ERR_BUFFER_TOO_LARGE$/,
    explain: texts.network.responseTooLarge,
  },
  {
    kind: 'connection-lost',
    codes:
      /^(ECONNRESET|ECONNABORTED|EPIPE|UND_ERR_(SOCKET|CLOSED|DESTROYED|ABORTED|RES_CONTENT_LENGTH_MISMATCH)|ERR_STREAM_PREMATURE_CLOSE)$/,
    explain: texts.network.connectionLost,
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
