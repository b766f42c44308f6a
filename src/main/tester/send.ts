import type { Agent, Dispatcher } from 'undici'
import type { Exchange } from '../../shared/model/exchange'
import type { GuardInput } from '../../shared/rules/guard'
import { texts } from '../../shared/texts'
import type { OutgoingField } from './authentication'
import type { Outgoing } from './build'
import { decodeContent } from './content-encoding'
import { explainFailure, type SendFailure } from './failure'
import type { Redactor } from './redact'
import { followRedirect } from './redirect'
import { unlessAborted } from './unless-aborted'

/** Bytes, both as they come over the wire and decoded. */
export const maximumResponseSize = 10_000_000

const maximumRedirects = 10

export interface Channel {
  /** Shows no certificate of its own. */
  readonly agent: Agent
  /** For a request that shows one. */
  readonly certificateAgent: Agent
  /** Aborted by cancel and by the time limit. */
  readonly signal: AbortSignal
  readonly timeoutSeconds: number
  readonly redactor: Redactor
  /** What the request was allowed on. */
  readonly guard: GuardInput
}

export interface ReceivedResponse {
  readonly type: 'response'
  readonly status: number
  readonly statusText: string
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  /** Decoded; undefined when its encoding is not known. */
  readonly body: Uint8Array | undefined
  /** Bytes: decoded, or as they came when the encoding is not known. */
  readonly size: number
}

export interface Sent {
  readonly redirects: Exchange['redirects']
  readonly outcome: ReceivedResponse | ({ readonly type: 'failure' } & SendFailure)
}

/** Sends a request and follows its redirects. Expected failures are part of what it returns, not redacted yet. */
export async function send(first: Outgoing, channel: Channel): Promise<Sent> {
  const redirects: Exchange['redirects'] = []
  let outgoing = first
  let { guard } = channel
  try {
    for (;;) {
      const response = await dispatch(outgoing, channel)
      const location = [response.headers.location].flat()[0]
      const step = followRedirect(
        { outgoing, guard },
        { status: response.statusCode, location },
        channel.redactor,
      )
      if (step.type === 'none') return { redirects, outcome: await receive(response) }
      await response.body.dump()
      if (step.type === 'refuse') return failed('redirect-refused', step.message)
      if (redirects.length === maximumRedirects) {
        return failed('too-many-redirects', texts.sending.tooManyRedirects(maximumRedirects))
      }
      redirects.push({
        status: response.statusCode,
        url: step.outgoing.shownUrl,
        droppedSecrets: [...step.droppedSecrets],
      })
      outgoing = step.outgoing
      guard = step.guard
    }
  } catch (error) {
    const { host } = new URL(outgoing.url)
    const cause = channel.signal.aborted ? channel.signal.reason : error
    const failure = explainFailure(cause, { host, timeoutSeconds: channel.timeoutSeconds })
    return failed(failure.kind, failure.message)
  }

  function failed(kind: SendFailure['kind'], message: string): Sent {
    return { redirects, outcome: { type: 'failure', kind, message } }
  }
}

/** The headers of a request as they leave, with those that come from its address and body. */
export function listSentHeaders({ url, method, headers, body }: Outgoing): OutgoingField[] {
  // RFC 9110 section 8.6: with a method that expects a body, none is said to be of length 0.
  const hasLength = body !== null || ['POST', 'PUT', 'PATCH'].includes(method)
  const set = [
    { name: 'Host', value: new URL(url).host },
    ...(hasLength ? [{ name: 'Content-Length', value: String(Buffer.byteLength(body ?? '')) }] : []),
  ]
  return [...set.map((header) => ({ ...header, shown: header.value, secret: false })), ...headers]
}

async function dispatch(outgoing: Outgoing, channel: Channel): Promise<Dispatcher.ResponseData> {
  const { signal } = channel
  const agent = outgoing.certificate === null ? channel.agent : channel.certificateAgent
  signal.throwIfAborted()
  const { origin, pathname, search } = new URL(outgoing.url)
  const response = agent.request({
    origin,
    path: pathname + search,
    method: outgoing.method,
    headers: listSentHeaders(outgoing).flatMap(({ name, value }) => [name, value]),
    body: outgoing.body === null ? null : Buffer.from(outgoing.body, 'utf8'),
    signal,
  })
  return await unlessAborted(response, signal)
}

async function receive(response: Dispatcher.ResponseData): Promise<ReceivedResponse> {
  const chunks: Buffer[] = []
  let received = 0
  for await (const chunk of response.body) {
    received += chunk.length
    // The same code as from zlib, where a small body turns out to be a large one.
    if (received > maximumResponseSize) throw Object.assign(new Error(), { code: 'ERR_BUFFER_TOO_LARGE' })
    chunks.push(chunk)
  }
  const raw = Buffer.concat(chunks)
  const contentEncoding = [response.headers['content-encoding'] ?? ''].flat().join(',')
  const body = await decodeContent(raw, contentEncoding, maximumResponseSize)
  return {
    type: 'response',
    status: response.statusCode,
    statusText: response.statusText,
    headers: Object.entries(response.headers).flatMap(([name, values]) =>
      [values ?? []].flat().map((value) => ({ name, value })),
    ),
    body,
    size: body?.length ?? raw.length,
  }
}
