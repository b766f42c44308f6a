import type { FailureKind } from '../../../shared/model/exchange'

/** The few words of a list and a title; main says in a sentence what happened and what to do. */
export const failureNames: Record<FailureKind, string> = {
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
