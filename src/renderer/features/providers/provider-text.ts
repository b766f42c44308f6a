import { checkedProviderSchema } from '../../../shared/providers/check-provider'
import { usualKind } from '../../../shared/providers/credential-kind'
import { type Provider, providerSchema, usualProvider } from '../../../shared/providers/provider'
import { texts } from '../../../shared/texts'
import { findPlace, type TextPlace } from '../../json-place'
import { findJsonError } from '../tester/json-text'

/** What is wrong with a provider that a person writes, and where. */
export interface ProviderProblem extends TextPlace {
  readonly message: string
}

export type ReadProvider =
  | { readonly provider: Provider; readonly problem: null }
  | { readonly provider: null; readonly problem: ProviderProblem }

/** Reads a provider as it stands in the editor; the first thing that is wrong with it, in the order of the text. */
export function readProvider(text: string): ReadProvider {
  const syntax =
    text.trim() === '' ? { message: texts.providers.editor.noText, line: 1, column: 1 } : findJsonError(text)
  if (syntax) return { provider: null, problem: syntax }
  const parsed = checkedProviderSchema.safeParse(JSON.parse(text))
  if (parsed.success) return { provider: parsed.data, problem: null }
  const problems = parsed.error.issues.map(({ path, message }) => ({
    message: path.length === 0 ? message : `${path.join('.')}: ${message}`,
    ...findPlace(text, path),
  }))
  const [first] = problems.sort((a, b) => a.line - b.line || a.column - b.column)
  if (first === undefined) throw new Error('A schema refused a provider without a reason.')
  return { provider: null, problem: first }
}

/** Where main's objection to a provider belongs in its text; `field` is a dotted path. */
export function placeOfField(text: string, field: string | undefined): TextPlace {
  const path = (field ?? '').split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key))
  return findPlace(text, field ? path : [])
}

/** In the order in which the schema names things, whatever order they were put together in. */
export function writeProvider(provider: Provider): string {
  return `${JSON.stringify(providerSchema.parse(provider), null, 2)}\n`
}

/** To begin a new one with: all there is to fill in, and already valid. */
export const firstProvider: Provider = {
  ...usualProvider,
  id: 'my-api',
  name: 'My API',
  badge: { letter: 'M', color: '#3f6212' },
  databaseNoun: 'account',
  kinds: [
    {
      ...usualKind,
      id: 'api-key',
      name: 'API key',
      description: 'Sent as Authorization: Bearer.',
      parts: [{ name: 'key', label: 'Key', secret: true }],
      scheme: { type: 'bearer', token: { part: 'key' } },
      keyPatterns: [{ template: 'my_{alphanumeric:16+}', part: 'key', mode: null }],
      modes: ['test', 'live', 'both'],
    },
  ],
  environments: [
    { name: 'Test', mode: 'test', baseUrl: 'https://sandbox.example.com/v1', variables: [] },
    { name: 'Live', mode: 'live', baseUrl: 'https://api.example.com/v1', variables: [] },
  ],
  check: { name: 'Who am I', method: 'GET', url: '/me', query: [], headers: [], body: null },
  errorClasses: [
    {
      statuses: [401],
      bodyContains: null,
      name: 'Not taken',
      meaning: 'The key is wrong, or was revoked.',
      nextStep: 'Make a new one and rotate the credential.',
      provesDead: true,
    },
  ],
}
