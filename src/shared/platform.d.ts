/**
 * The little of the web platform that pure rules need. Main (Node) and the renderer (Chromium) both have it, but the
 * types come with `node` or `DOM`, and either would let Node or the DOM into code that both sides share.
 * Specification: https://url.spec.whatwg.org
 */
declare class URL {
  constructor(url: string)
  readonly href: string
  readonly origin: string
  readonly protocol: string
  readonly username: string
  readonly password: string
  readonly host: string
  readonly pathname: string
  readonly hostname: string
}
