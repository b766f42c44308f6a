import type { Endpoint } from '../model/endpoint'
import type { Method } from '../model/request'

/** A path taken apart, each segment decoded, without the slash at its end. */
export type Segments = readonly string[]

/**
 * The segments of an address below a base URL; none for the base URL itself. Undefined where the address is not below
 * it, or where servers may read the path in different ways: an empty segment, one that is only dots however they are written, a
 * slash or backslash inside a segment, `;` (which some servers take for the end of the path), control characters, and what is
 * encoded twice or not at all well. Both are taken as the sender's URL parser leaves them, so `..` and `.` are gone already.
 */
export function readPathBelow(address: URL, base: URL): Segments | undefined {
  if (address.origin !== base.origin) return undefined
  const path = readSegments(address.pathname)
  const basePath = readSegments(base.pathname)
  if (path === undefined || basePath === undefined) return undefined
  return basePath.every((segment, index) => path[index] === segment) ? path.slice(basePath.length) : undefined
}

/** Whether a request is one of an endpoint. HEAD asks for what GET would send, so it may be used where GET may. */
export function fitsEndpoint({ methods, path }: Endpoint, method: Method, segments: Segments): boolean {
  const allowed = methods.includes(method) || (method === 'HEAD' && methods.includes('GET'))
  return allowed && fitsTemplate(path, segments)
}

function fitsTemplate(template: string, segments: Segments): boolean {
  const hasTail = template.endsWith('/**')
  const expected = readSegments(hasTail ? template.slice(0, -'**'.length) : template)
  if (expected === undefined) return false
  const longEnough = hasTail ? segments.length >= expected.length : segments.length === expected.length
  return longEnough && expected.every((part, index) => isPlaceholder(part) || part === segments[index])
}

function isPlaceholder(segment: string): boolean {
  return /^\{[^{}]+\}$/.test(segment)
}

function readSegments(path: string): Segments | undefined {
  if (path === '/' || path === '') return []
  const segments = path.replace(/^\//, '').replace(/\/$/, '').split('/')
  const decoded: string[] = []
  for (const segment of segments) {
    const text = decode(segment)
    if (text === undefined || isAmbiguous(text)) return undefined
    decoded.push(text)
  }
  return decoded
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment)
  } catch {
    return undefined
  }
}

/** Full-width dots and slashes count as what some servers turn them into (Unicode's compatibility forms, NFKC). */
function isAmbiguous(segment: string): boolean {
  const text = segment.normalize('NFKC')
  return /^[\s.]*$/.test(text) || /[/\\;]|\p{Cc}|%[0-9a-f]{2}/iu.test(text)
}
