import { checkedProviderSchema } from '../../../shared/providers/check-provider'
import { type Provider, providerSchema } from '../../../shared/providers/provider'
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
