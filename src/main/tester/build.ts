import { fail, type Result, succeed } from '../../shared/errors'
import type { Environment, Variable } from '../../shared/model/environment'
import type { Field, Method, Request } from '../../shared/model/request'
import { expand, expandJson } from '../../shared/rules/variables'
import { texts } from '../../shared/texts'
import type { Authentication, OutgoingField } from './authentication'
import type { ClientCertificate } from './client-certificate'
import { acceptedEncodings } from './content-encoding'
import { checkHeader } from './header-rules'
import { mask } from './redact'

/** A request ready to leave. Never leaves main: it holds secrets. */
export interface Outgoing {
  readonly method: Method
  readonly url: string
  /** The address with masks where the credential's parameters stand. */
  readonly shownUrl: string
  readonly headers: readonly OutgoingField[]
  readonly body: string | null
  /** Names of the query parameters that the credential set. */
  readonly secretParameters: readonly string[]
  /** Shown to the server in the handshake. */
  readonly certificate: ClientCertificate | null
}

/** Headers that say who one is. Typed by hand they hold a secret as well, only nobody keeps it for them. */
const authenticatingHeaders = ['authorization', 'proxy-authorization', 'cookie']

/**
 * Puts a request together: variables, typed headers and body, then what the credential adds.
 *
 * A typed header or parameter that the credential sets too is refused, not overruled: whichever won, something else
 * would be sent than what one of the two says.
 * Fails with `unknown-variable` or `invalid-request`, naming the field.
 */
export function build(
  request: Pick<Request, 'method' | 'headers' | 'body'>,
  address: string,
  { variables }: Pick<Environment, 'variables'>,
  authentication: Authentication,
): Result<Outgoing> {
  const typed = expandHeaders(request.headers, variables)
  if (!typed.ok) return typed
  const headers = addHeaders(typed.value, authentication.headers)
  if (!headers.ok) return headers
  const urls = addParameters(address, authentication.parameters)
  if (!urls.ok) return urls
  const body =
    request.body.type === 'none' ? succeed(null) : expandJson(request.body.text, variables, 'body.text')
  if (!body.ok) return body
  return succeed({
    method: request.method,
    ...urls.value,
    headers: withDefaults(headers.value, body.value !== null),
    body: body.value,
    secretParameters: authentication.parameters.map(({ name }) => name),
    certificate: authentication.certificate,
  })
}

/** A typed header keeps its place in the list for messages. */
interface TypedField extends OutgoingField {
  readonly path: string
}

function expandHeaders(fields: readonly Field[], variables: readonly Variable[]): Result<TypedField[]> {
  const headers: TypedField[] = []
  for (const [index, field] of fields.entries()) {
    if (!field.enabled || (field.name.trim() === '' && field.value.trim() === '')) continue
    const path = `headers.${index}`
    const name = expand(field.name.trim(), variables, { field: `${path}.name` })
    if (!name.ok) return name
    const value = expand(field.value.trim(), variables, { field: `${path}.value` })
    if (!value.ok) return value
    const secret = authenticatingHeaders.includes(name.value.toLowerCase())
    const shown = secret ? mask(texts.sending.hidden.typedHeader(name.value)) : value.value
    headers.push({ name: name.value, value: value.value, shown, secret, path })
  }
  return succeed(headers)
}

function addHeaders(
  typed: readonly TypedField[],
  fromCredential: readonly OutgoingField[],
): Result<OutgoingField[]> {
  for (const header of typed) {
    const check = checkHeader(header, header.path)
    if (!check.ok) return check
    if (fromCredential.some(({ name }) => name.toLowerCase() === header.name.toLowerCase())) {
      return fail('invalid-request', texts.sending.header.setByCredential(header.name), `${header.path}.name`)
    }
  }
  for (const header of fromCredential) {
    const check = checkHeader(header, 'credentialId')
    if (!check.ok) return check
  }
  return succeed([...typed.map(({ path: _, ...header }) => header), ...fromCredential])
}

function addParameters(
  address: string,
  parameters: readonly OutgoingField[],
): Result<Pick<Outgoing, 'url' | 'shownUrl'>> {
  let url = address
  let shownUrl = address
  for (const { name, value, shown } of parameters) {
    if (new URL(address).searchParams.has(name)) {
      return fail('invalid-request', texts.sending.parameterSetByCredential(name), 'query')
    }
    const start = `${url.includes('?') ? '&' : '?'}${encodeURIComponent(name)}=`
    url += start + encodeURIComponent(value)
    shownUrl += start + shown
  }
  return succeed({ url, shownUrl })
}

function withDefaults(headers: readonly OutgoingField[], hasBody: boolean): OutgoingField[] {
  const defaults = [
    { name: 'Accept', value: '*/*' },
    { name: 'Accept-Encoding', value: acceptedEncodings },
    { name: 'User-Agent', value: 'Latchkey' },
    ...(hasBody ? [{ name: 'Content-Type', value: 'application/json' }] : []),
  ]
  const names = new Set(headers.map(({ name }) => name.toLowerCase()))
  return [
    ...headers,
    ...defaults
      .filter(({ name }) => !names.has(name.toLowerCase()))
      .map(({ name, value }) => ({ name, value, shown: value, secret: false })),
  ]
}
