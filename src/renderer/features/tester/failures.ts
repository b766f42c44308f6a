import type { FailureKind } from '../../../shared/model/exchange'

/** The few words of a list. */
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

/** What to do next. What happened is said by main, which knows the host and the number. */
export const failureRemedies: Record<FailureKind, string> = {
  'name-not-found':
    'Check the base URL of the environment for a typing error, and that this computer is online.',
  'connection-refused': 'Check the port in the base URL, and that the server is running.',
  'connection-lost': 'Send it again. If it keeps happening, a proxy or a firewall on the way may close it.',
  'tls-not-trusted':
    'If the server uses a certificate authority of its own, paste its CA certificate into the environment. Otherwise do not trust this address.',
  'timed-out': 'Send it again, or allow it more time with the time limit.',
  cancelled: 'The server may have received the request all the same: check before you send it again.',
  'response-too-large': 'Ask for less, for example with a page size or a filter.',
  'redirect-refused': 'Send the request to the new address yourself if you trust it.',
  'too-many-redirects':
    'The addresses may point at each other: check the path, and whether a slash is missing at its end.',
  'invalid-response': 'Check that the port speaks HTTP, and https where the server expects it.',
}
