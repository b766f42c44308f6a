import http, { type IncomingHttpHeaders } from 'node:http'
import https from 'node:https'

export interface Call {
  /** PEM of the authority to trust. */
  readonly ca: string
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal?: AbortSignal
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
  /** The body read as JSON, undefined when it is empty. */
  readonly json: unknown
}

/** Sends one request on a connection of its own, follows nothing, decodes nothing. */
export function send(url: string, { ca, method = 'GET', headers = {}, body, signal }: Call): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const options = {
      method,
      headers: { ...length, ...headers },
      agent: false,
      ...(signal === undefined ? {} : { signal }),
    }
    const request = url.startsWith('https:')
      ? https.request(url, { ...options, ca })
      : http.request(url, options)
    request.on('error', reject)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(chunks)
        const text = bytes.toString('utf8')
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          bytes,
          text,
          get json() {
            return text === '' ? undefined : JSON.parse(text)
          },
        })
      })
    })
    request.end(body)
  })
}

export function basic(username: string, password: string): { authorization: string } {
  return { authorization: `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}` }
}

export function bearer(token: string): { authorization: string } {
  return { authorization: `Bearer ${token}` }
}
