import type { FailureKind } from '../../model/exchange'
import { plural } from './plural'

/** The few words of a list and a title; main says in a sentence what happened and what to do. */
const failures: Record<FailureKind, string> = {
  'name-not-found': 'Host not found',
  'connection-refused': 'Connection refused',
  'connection-lost': 'Connection lost',
  'tls-not-trusted': 'Certificate not trusted',
  'timed-out': 'Timed out',
  cancelled: 'Cancelled',
  'response-too-large': 'Response too large',
  'redirect-refused': 'Redirect refused',
  'too-many-redirects': 'Too many redirects',
  'invalid-response': 'Invalid response',
}

/** What came of a request, and what was sent. */
export const responses = {
  label: 'Response',
  failures,
  nothingYet: {
    title: 'Nothing sent yet',
    text: 'The response will show here.',
    inLive: 'This is Live: what you send acts on real data.',
  },
  asking: {
    title: 'Not sent yet',
    text: 'This is Live: say first that it is meant.',
  },
  refused: 'Refused',
  waiting: 'Waiting for the response',
  views: {
    pretty: 'Pretty',
    raw: 'Raw',
    headers: 'Headers',
    sent: 'Sent',
    problem: 'What happened',
  },
  headers: 'Response headers',
  noHeaders: 'None.',
  body: {
    label: 'Response body',
    none: 'The response has no body.',
    notText: (size: string) => `${size} that are not text. Only their size is kept.`,
    notKept: (size: string) => `${size}, too large for the history. Open it in the tester to send it again.`,
    asItCame: 'Shown as it came.',
    layingOut: 'It is being laid out…',
    layingOutTakesTime: (size: string) => `To lay out ${size} takes a moment.`,
    layOut: 'Lay it out',
  },
  sent: {
    redirects: 'Redirects',
    leftBehind: (secrets: string) => `Another origin: ${secrets} did not travel on.`,
    headers: 'Headers',
    headersLabel: 'Sent headers',
    body: 'Body',
    beginning: (characters: number) =>
      plural(characters, {
        one: 'The first character is shown.',
        other: 'The first # characters are shown.',
      }),
  },
}
