import type { Environment } from '../../../shared/model/environment'
import type { Exchange } from '../../../shared/model/exchange'
import type { Field, Request } from '../../../shared/model/request'
import type { SampleRequest } from '../../../shared/providers/provider'
import { resolveUrl } from '../../../shared/rules/resolve-url'
import { type Draft, emptyDraft } from '../../stores/tester-draft'
import { holdsMask } from './masks'

/** The draft as main takes it: rows without a name are left out. */
export function requestOf(draft: Draft, environment: Environment): Request {
  const { bodyText, ...rest } = draft
  return {
    ...rest,
    databaseId: environment.databaseId,
    environmentId: environment.id,
    mode: environment.mode,
    query: named(draft.query),
    headers: named(draft.headers),
    body: bodyText.trim() === '' ? { type: 'none' } : { type: 'json', text: bodyText },
  }
}

function named(fields: readonly Field[]): Field[] {
  return fields.filter((field) => field.name.trim() !== '')
}

/** A sample of the provider on top of a draft: credential and time limit stay as they were chosen. */
export function draftFromSample(draft: Draft, sample: SampleRequest): Draft {
  return {
    ...draft,
    method: sample.method,
    url: sample.url,
    query: sample.query.map((parameter) => ({ ...parameter, enabled: true })),
    headers: sample.headers.map((header) => ({ ...header, enabled: true })),
    bodyText: sample.body ?? '',
  }
}

/** Headers that are made anew for every request. */
const alwaysAdded = new Set(['accept-encoding', 'connection', 'content-length', 'host', 'transfer-encoding'])
/** Headers that are added where none is typed. */
const addedByDefault = new Map([
  ['accept', '*/*'],
  ['content-type', 'application/json'],
  ['user-agent', 'Latchkey'],
])

function isTyped({ name, value }: { name: string; value: string }): boolean {
  const lowerName = name.toLowerCase()
  return !alwaysAdded.has(lowerName) && addedByDefault.get(lowerName) !== value && !holdsMask(value)
}

/**
 * A former exchange as a draft, ready to be sent again. What carried a secret is left out, for the credential brings
 * it back, and an address on the environment's base URL becomes a path.
 */
export function draftFromExchange(exchange: Exchange, environment: Environment | undefined): Draft {
  const [address = '', search = ''] = splitAt(exchange.url, '?')
  return {
    ...emptyDraft,
    method: exchange.method,
    url: pathOn(address, environment),
    query: [...new URLSearchParams(search)]
      .filter(([, value]) => !holdsMask(value))
      .map(([name, value]) => ({ name, value, enabled: true })),
    headers: exchange.requestHeaders.filter(isTyped).map((header) => ({ ...header, enabled: true })),
    bodyText: exchange.requestBody ?? '',
    credentialId: exchange.credentialId,
  }
}

function pathOn(address: string, environment: Environment | undefined): string {
  const base = environment && resolveUrl({ url: '', query: [] }, environment)
  const prefix = base?.ok ? base.value.replace(/\/+$/, '') : ''
  return prefix !== '' && address.startsWith(`${prefix}/`) ? address.slice(prefix.length) : address
}

function splitAt(text: string, separator: string): string[] {
  const at = text.indexOf(separator)
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + separator.length)]
}
