import { X509Certificate } from 'node:crypto'
import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'
import tls from 'node:tls'
import type { Agent } from 'undici'
import { fail, type Result, succeed } from '../../shared/errors'
import { isLoopbackName } from '../../shared/rules/address'
import { texts } from '../../shared/texts'
import type { ClientCertificate } from './client-certificate'
import { writeErasably } from './erasable-writes'

/** Milliseconds. Against a host that never answers; the time limit of a request is the sender's. */
const connectTimeout = 60_000

/** Said aloud, because a switch of Node would change the default (RFC 8996 retires what came before). */
const minVersion = 'TLSv1.2'

/** Connections to servers, kept open between requests, apart by the CA certificate that is trusted and by who one is. */
export interface Agents {
  /**
   * Trusts the usual authorities and the given one (PEM), and shows the client certificate. Fails with `invalid-request` when the
   * first is no certificate.
   */
  open(caCertificate: string | null, client?: ClientCertificate | null): Promise<Result<Agent>>
  /** Ends every connection. */
  closeAll(): Promise<void>
}

export function createAgents(): Agents {
  const agents = new Map<string, Agent>()

  return {
    async open(caCertificate, client = null) {
      const identity = `${client?.fingerprint ?? ''} ${caCertificate ?? ''}`
      const known = agents.get(identity)
      if (known !== undefined) return succeed(known)
      if (caCertificate !== null && !isCertificate(caCertificate)) {
        return fail('invalid-request', texts.sending.badCaCertificate, 'environment.caCertificate')
      }
      // Loaded with the first request: the window opens without it.
      const undici = await import('undici')
      const connect = undici.buildConnector({
        timeout: connectTimeout,
        lookup: lookupHost,
        // Said aloud, because NODE_TLS_REJECT_UNAUTHORIZED would change the default.
        rejectUnauthorized: true,
        ...(caCertificate === null && client === null
          ? { minVersion }
          : { secureContext: createSecureContext(caCertificate, client) }),
      })
      const agent = new undici.Agent({
        headersTimeout: 0,
        bodyTimeout: 0,
        connect: (options, callback) =>
          connect(options, (...[error, socket]) =>
            error === null ? callback(null, writeErasably(socket)) : callback(error, null),
          ),
      })
      agents.set(identity, agent)
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
function createSecureContext(
  caCertificate: string | null,
  client: ClientCertificate | null,
): tls.SecureContext {
  // Node 22.15 and later know about certificates that were added to this machine or process.
  const usual =
    typeof tls.getCACertificates === 'function' ? tls.getCACertificates('default') : tls.rootCertificates
  return tls.createSecureContext({
    minVersion,
    ca: caCertificate === null ? [...usual] : [...usual, caCertificate],
    ...(client === null ? {} : { cert: client.certificate, key: client.privateKey }),
    ...(client === null || client.passphrase === null ? {} : { passphrase: client.passphrase }),
  })
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
