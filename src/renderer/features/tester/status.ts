import type { PillTone } from '../../ui/pill'

/** Reason phrases and meanings of RFC 9110 (and RFC 6585 for 428, 429 and 431), for a person who tests an API. */
const known: Record<number, readonly [phrase: string, meaning: string]> = {
  200: ['OK', 'The request succeeded.'],
  201: ['Created', 'Something new was made; the Location header often tells where.'],
  202: ['Accepted', 'The server took the request and works on it later.'],
  204: ['No Content', 'The request succeeded, there is nothing to show.'],
  206: ['Partial Content', 'Part of the resource, as asked for.'],
  301: ['Moved Permanently', 'The resource has a new address for good.'],
  302: ['Found', 'The resource is at another address for now.'],
  303: ['See Other', 'The answer is at another address.'],
  304: ['Not Modified', 'What you have is still current.'],
  307: ['Temporary Redirect', 'Send the same request to another address, for now.'],
  308: ['Permanent Redirect', 'Send the same request to another address, for good.'],
  400: ['Bad Request', 'The server could not make sense of the request: check the body and the parameters.'],
  401: [
    'Unauthorized',
    'The server does not accept the credential: it is missing, wrong, expired or revoked.',
  ],
  403: ['Forbidden', 'The server knows the credential but does not allow it this.'],
  404: ['Not Found', 'There is nothing at this address, or nothing this credential may see.'],
  405: [
    'Method Not Allowed',
    'This address does not take this method: the Allow header lists those it takes.',
  ],
  406: ['Not Acceptable', 'The server has no answer in a form the Accept header allows.'],
  408: ['Request Timeout', 'The server waited too long for the request.'],
  409: ['Conflict', 'The request does not fit the current state, such as a second one of something unique.'],
  410: ['Gone', 'The resource was here and will not come back.'],
  411: ['Length Required', 'The server wants a Content-Length header.'],
  412: ['Precondition Failed', 'A condition in the headers does not hold.'],
  413: ['Content Too Large', 'The body is larger than the server takes.'],
  414: ['URI Too Long', 'The address is longer than the server takes.'],
  415: ['Unsupported Media Type', 'The server does not take a body of this Content-Type.'],
  422: [
    'Unprocessable Content',
    'The body is well formed, but its values are not valid: the answer often says which.',
  ],
  428: ['Precondition Required', 'The server wants a condition such as If-Match.'],
  429: ['Too Many Requests', 'The limit is reached: wait as long as the Retry-After header says.'],
  431: ['Request Header Fields Too Large', 'The headers are larger than the server takes.'],
  500: ['Internal Server Error', 'Something broke in the server: try again, then tell the provider.'],
  501: ['Not Implemented', 'The server does not know this method.'],
  502: ['Bad Gateway', 'A server behind this one gave no valid answer: try again later.'],
  503: ['Service Unavailable', 'The server is overloaded or under maintenance: try again later.'],
  504: ['Gateway Timeout', 'A server behind this one took too long: try again later.'],
}

const classes: Record<number, string> = {
  1: 'An interim answer.',
  2: 'The request succeeded.',
  3: 'The server points to another address.',
  4: 'The server refuses the request as it stands.',
  5: 'The server failed at the request.',
}

export interface StatusWords {
  /** `201 Created`. */
  readonly label: string
  /** A sentence. */
  readonly meaning: string
  readonly tone: PillTone
}

/** A status in words. HTTP/2 sends no phrase, then the registered one stands in. */
export function describeStatus(status: number, statusText: string): StatusWords {
  const [phrase = '', meaning = classes[Math.floor(status / 100)] ?? 'The server answered outside of HTTP.'] =
    known[status] ?? []
  return { label: `${status} ${statusText || phrase}`.trim(), meaning, tone: statusTone(status) }
}

export function statusTone(status: number): PillTone {
  if (status >= 400) return 'bad'
  if (status >= 300) return 'warn'
  return status >= 200 ? 'ok' : 'off'
}
