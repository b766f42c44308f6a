import type { CustomFetchOptions } from 'oauth4webapi'
import type { Agent, Dispatcher } from 'undici'
import { z } from 'zod'
import type { OAuthScheme } from '../../shared/providers/oauth-scheme'
import { unlessAborted } from '../tester/unless-aborted'

type ParameterNames = OAuthScheme['parameterNames']

/** Bytes; an answer with tokens has some thousand. */
const maximumAnswer = 1_000_000

const answerSchema = z.record(z.string(), z.json())

/**
 * What the OAuth library sends with: over connections that trust what the environment trusts, in the words of the server, and following
 * nothing. An answer is given back in the words of the standard.
 */
export function createTokenFetch(agent: Agent, names: ParameterNames) {
  return async (
    url: string,
    { method, headers, body, signal }: CustomFetchOptions<string, URLSearchParams>,
  ): Promise<Response> => {
    const { origin, pathname, search } = new URL(url)
    const bytes = Buffer.from(renameForm(body, names).toString(), 'utf8')
    try {
      const asked = agent.request({
        ...{ origin, path: pathname + search, method: toMethod(method), headers, body: bytes },
        ...(signal && { signal }),
      })
      const response = await (signal ? unlessAborted(asked, signal) : asked)
      return toResponse(response.statusCode, await readText(response.body), names)
    } finally {
      bytes.fill(0)
    }
  }
}

/** A query or a form in the words of the server. */
export function renameForm(form: URLSearchParams, names: ParameterNames): URLSearchParams {
  return rename(form, new Map(Object.entries(names)))
}

/** The other way round. */
export function standardiseForm(form: URLSearchParams, names: ParameterNames): URLSearchParams {
  return rename(form, standardNames(names))
}

/** By what the server calls them. */
function standardNames(names: ParameterNames): Map<string, string> {
  return new Map(Object.entries(names).map(([name, own]) => [own, name]))
}

function rename(form: URLSearchParams, names: ReadonlyMap<string, string>): URLSearchParams {
  const renamed = new URLSearchParams()
  for (const [name, value] of form) renamed.append(names.get(name) ?? name, value)
  return renamed
}

function toMethod(method: string): Dispatcher.HttpMethod {
  if (method !== 'POST') throw new Error(`Tokens are asked for by POST and not by ${method}.`)
  return method
}

async function readText(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let received = 0
  for await (const chunk of body) {
    received += chunk.length
    if (received > maximumAnswer) throw Object.assign(new Error(), { code: 'ERR_BUFFER_TOO_LARGE' })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Without headers of the server: what counts is in the body, and a challenge would be read in its place. */
function toResponse(status: number, text: string, names: ParameterNames): Response {
  const answer = readAnswer(text)
  const mayHaveBody = status !== 204 && status !== 205 && status !== 304
  if (answer === undefined || !mayHaveBody) return new Response(mayHaveBody ? text : null, { status })
  const known = standardNames(names)
  const standard = Object.fromEntries(
    Object.entries(answer).map(([name, value]) => [known.get(name) ?? name, value]),
  )
  // Who signed in is not asked: an identity token would be checked against an issuer that nobody has named.
  const { id_token: _, ...tokens } = standard
  const body = 'access_token' in tokens ? { token_type: 'Bearer', ...tokens } : tokens
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } })
}

function readAnswer(text: string): z.infer<typeof answerSchema> | undefined {
  try {
    return answerSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}
