import { texts } from '../../../shared/texts'
import type { PillTone } from '../../ui/pill'

/** Registered reason phrases: RFC 9110, and RFC 6585 for 428, 429 and 431. */
const phrases: Partial<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  202: 'Accepted',
  204: 'No Content',
  206: 'Partial Content',
  301: 'Moved Permanently',
  302: 'Found',
  303: 'See Other',
  304: 'Not Modified',
  307: 'Temporary Redirect',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  411: 'Length Required',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  431: 'Request Header Fields Too Large',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

const meanings: Partial<Record<number, string>> = texts.statuses.known
const classMeanings: Partial<Record<number, string>> = texts.statuses.classes

export interface StatusWords {
  /** `201 Created`. */
  readonly label: string
  /** A sentence. */
  readonly meaning: string
  readonly tone: PillTone
}

/** A status in words. HTTP/2 sends no phrase, then the registered one stands in. */
export function describeStatus(status: number, statusText: string): StatusWords {
  return {
    label: `${status} ${statusText || (phrases[status] ?? '')}`.trim(),
    meaning: meanings[status] ?? classMeanings[Math.floor(status / 100)] ?? texts.statuses.other,
    tone: statusTone(status),
  }
}

export function statusTone(status: number): PillTone {
  if (status >= 400) return 'bad'
  if (status >= 300) return 'warn'
  return status >= 200 ? 'ok' : 'off'
}
