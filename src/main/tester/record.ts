import { randomUUID } from 'node:crypto'
import type { Exchange, Outcome } from '../../shared/model/exchange'
import type { Request } from '../../shared/model/request'
import type { Outgoing } from './build'
import type { Redactor } from './redact'
import { readBody } from './response-text'
import { listSentHeaders, type Sent } from './send'

/** Characters of a response body that the history keeps. */
const storedBodyLength = 1_000_000

interface Course {
  readonly outgoing: Outgoing
  readonly sent: Sent
  readonly redactor: Redactor
  /** Milliseconds since 1970. */
  readonly sentAt: number
  readonly durationMs: number
}

/** What came of a request, with every secret masked: the only form in which it leaves the tester. */
export function recordExchange(request: Request, course: Course): Exchange {
  const { outgoing, sent, redactor, sentAt, durationMs } = course
  const redact = (text: string) => redactor.redact(text)
  return {
    id: randomUUID(),
    databaseId: request.databaseId,
    environmentId: request.environmentId,
    credentialId: request.credentialId,
    mode: request.mode,
    method: request.method,
    url: redact(outgoing.shownUrl),
    requestHeaders: listSentHeaders(outgoing).map(({ name, shown }) => ({ name, value: redact(shown) })),
    requestBody: outgoing.body === null ? null : redact(outgoing.body),
    redirects: sent.redirects.map(({ status, url, droppedSecrets }) => ({
      status,
      url: redact(url),
      droppedSecrets: droppedSecrets.map(redact),
    })),
    sentAt,
    durationMs,
    outcome: recordOutcome(sent.outcome, redact),
  }
}

function recordOutcome(outcome: Sent['outcome'], redact: (text: string) => string): Outcome {
  if (outcome.type === 'failure') return { ...outcome, message: redact(outcome.message) }
  const { status, statusText, headers, body, size } = outcome
  const contentType = headers.find(({ name }) => name === 'content-type')?.value
  const read = body === undefined ? { type: 'binary' as const } : readBody(body, contentType)
  return {
    type: 'response',
    status,
    statusText: redact(statusText),
    headers: headers.map(({ name, value }) => ({ name: redact(name), value: redact(value) })),
    body: read.type === 'text' ? { type: 'text', text: redact(read.text) } : read,
    size,
  }
}

/** A body too large for the history is shown once and then dropped. */
export function shortenForHistory(exchange: Exchange): Exchange {
  const { outcome } = exchange
  if (outcome.type !== 'response' || outcome.body.type !== 'text') return exchange
  return outcome.body.text.length <= storedBodyLength
    ? exchange
    : { ...exchange, outcome: { ...outcome, body: { type: 'dropped' } } }
}
