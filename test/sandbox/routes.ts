import type { ServerResponse } from 'node:http'
import type { ReceivedRequest, Reply } from './server'

/** A request with its URL taken apart for the route it matched. */
export interface RoutedRequest extends ReceivedRequest {
  readonly path: string
  readonly query: URLSearchParams
  /** The decoded text that stands in the place of `{name}` in the path of the route. */
  parameter(name: string): string
}

export interface Route {
  readonly methods: readonly string[] | 'any'
  /** Segments are literal, or `{name}` for any one segment. */
  readonly path: string
  readonly handle: (request: RoutedRequest, response: ServerResponse) => Reply | undefined
}

export type RouteMatch =
  | { readonly found: 'route'; readonly route: Route; readonly request: RoutedRequest }
  | { readonly found: 'other-methods'; readonly allow: readonly string[] }
  | { readonly found: 'nothing' }

/** Finds the first route for the request; tells a method that is not allowed from a path that does not exist. */
export function matchRoute(routes: readonly Route[], request: ReceivedRequest): RouteMatch {
  const { path, query } = splitUrl(request.url)
  const allow: string[] = []
  for (const route of routes) {
    const parameters = matchPath(route.path, path)
    if (parameters === undefined) continue
    if (route.methods === 'any' || route.methods.includes(request.method)) {
      return { found: 'route', route, request: { ...request, path, query, parameter: getFrom(parameters) } }
    }
    allow.push(...route.methods)
  }
  return allow.length === 0 ? { found: 'nothing' } : { found: 'other-methods', allow }
}

/** The reply of the first route for the request, or of `refuse` when none has its path (404) or its method (405). */
export function respondFrom(
  routes: readonly Route[],
  request: ReceivedRequest,
  response: ServerResponse,
  refuse: (status: 404 | 405, message: string, headers: Readonly<Record<string, string>>) => Reply,
): Reply | undefined {
  const match = matchRoute(routes, request)
  switch (match.found) {
    case 'route':
      return match.route.handle(match.request, response)
    case 'other-methods':
      return refuse(405, `${request.method} is not allowed here`, { allow: match.allow.join(', ') })
    case 'nothing':
      return refuse(404, 'There is nothing at this address', {})
  }
}

/** The same request for servers to which `/something/` is `/something`. */
export function withoutTrailingSlash(request: ReceivedRequest): ReceivedRequest {
  return { ...request, url: request.url.replace(/^([^?]+)\/(?=\?|$)/, '$1') }
}

/** Splits what stands in a request line. Nothing is resolved: `..` and `//` stay what they are. */
export function splitUrl(url: string): { path: string; query: URLSearchParams } {
  const mark = url.indexOf('?')
  if (mark === -1) return { path: url, query: new URLSearchParams() }
  return { path: url.slice(0, mark), query: new URLSearchParams(url.slice(mark + 1)) }
}

function matchPath(pattern: string, path: string): Map<string, string> | undefined {
  const expected = pattern.split('/')
  const segments = path.split('/')
  if (expected.length !== segments.length) return undefined
  const parameters = new Map<string, string>()
  for (const [index, segment] of segments.entries()) {
    const name = /^\{(.+)\}$/.exec(expected[index] ?? '')?.[1]
    if (name !== undefined) parameters.set(name, decode(segment))
    else if (segment !== expected[index]) return undefined
  }
  return parameters
}

/** Percent-decoded; as it stands when the encoding is broken. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment)
  } catch {
    return segment
  }
}

function getFrom(parameters: ReadonlyMap<string, string>): (name: string) => string {
  return (name) => {
    const value = parameters.get(name)
    if (value === undefined) throw new Error(`The path of this route has no {${name}}`)
    return value
  }
}
