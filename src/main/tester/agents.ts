import { X509Certificate } from 'node:crypto'
import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import tls from 'node:tls'
import type { Agent } from 'undici'
import { fail, type Result, succeed } from '../../shared/errors'
import { isLoopbackName } from '../../shared/rules/address'
import { writeErasably } from './erasable-writes'

/** Milliseconds. Against a host that never answers; the time limit of a request is the sender's. */
const connectTimeout = 60_000

/** Connections to servers, kept open between requests, apart for each CA certificate that is trusted. */
export interface Agents {
  /** Trusts the usual authorities and the given one (PEM). Fails with `invalid-request` when it is no certificate. */
  open(caCertificate: string | null): Promise<Result<Agent>>
  /** Ends every connection. */
  closeAll(): Promise<void>
}

export function createAgents(): Agents {
  const agents = new Map<string | null, Agent>()

  return {
    async open(caCertificate) {
      const known = agents.get(caCertificate)
      if (known !== undefined) return succeed(known)
      if (caCertificate !== null && !isCertificate(caCertificate)) {
        return fail(
          'invalid-request',
          'The CA certificate of the environment cannot be read. Paste it again, from BEGIN to END CERTIFICATE.',
          'environment.caCertificate',
        )
      }
      // Loaded with the first request: the window opens without it.
      const undici = await import('undici')
      const connect = undici.buildConnector({
        timeout: connectTimeout,
        lookup: lookupHost,
        // Said aloud, because NODE_TLS_REJECT_UNAUTHORIZED would change the default.
        rejectUnauthorized: true,
        ...(caCertificate === null ? {} : { secureContext: createSecureContext(caCertificate) }),
      })
      const agent = new undici.Agent({
        headersTimeout: 0,
        bodyTimeout: 0,
        connect: (options, callback) =>
          connect(options, (...[error, socket]) =>
            error === null ? callback(null, writeErasably(socket)) : callback(error, null),
          ),
      })
      agents.set(caCertificate, agent)
      return succeed(agent)
    },
    async closeAll() {
      const closing = [...agents.values()]
      agents.clear()
      await Promise.all(closing.map((agent) => agent.destroy()))
    },
  }
}

/** Made once for all connections of an agent: reading all the authorities takes longer than a handshake. */
function createSecureContext(caCertificate: string): tls.SecureContext {
  // Node 22.15 and later know about certificates that were added to this machine or process.
  const usual =
    typeof tls.getCACertificates === 'function' ? tls.getCACertificates('default') : tls.rootCertificates
  return tls.createSecureContext({ ca: [...usual, caCertificate] })
}

function isCertificate(pem: string): boolean {
  try {
    return new X509Certificate(pem).raw.length > 0
  } catch {
    return false
  }
}

/**
 * The guard lets plain HTTP through to `localhost` and names below it because they are this computer. Here that is made
 * true (RFC 6761 section 6.3), where a name server or a hosts file could say otherwise.
 */
const lookupHost: LookupFunction = (hostname, options, callback) => {
  if (!isLoopbackName(hostname)) {
    lookup(hostname, options, callback)
    return
  }
  const addresses = [
    { address: '127.0.0.1', family: 4 },
    { address: '::1', family: 6 },
  ]
  queueMicrotask(() => {
    if (options.all === true) callback(null, addresses)
    else callback(null, '127.0.0.1', 4)
  })
}
