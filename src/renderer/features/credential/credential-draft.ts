import type { CredentialMode } from '../../../shared/model/credential'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { findKind, getProvider, type Providers } from '../../../shared/providers'
import { type CredentialKind, listTypedParts } from '../../../shared/providers/credential-kind'
import { type RecognisedKey, recognise } from '../../../shared/rules/key-format'
import { texts } from '../../../shared/texts'

const { doubts } = texts.credentialForm

/** Which mode a new credential is offered for: the one the person is in, where the kind has it. */
export function offeredMode(kind: CredentialKind, mode: Mode): CredentialMode {
  return kind.modes.includes(mode) ? mode : kind.modes[0]
}

/** `Secret key, Test`, and `Secret key, Test 2` when that is taken. */
export function suggestTitle(kind: CredentialKind, mode: CredentialMode, taken: readonly string[]): string {
  const title = mode === 'both' ? kind.name : `${kind.name}, ${modeNames[mode]}`
  const used = new Set(taken.map((other) => other.toLowerCase()))
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? title : `${title} ${number}`
    if (!used.has(candidate.toLowerCase())) return candidate
  }
}

export type PastedText =
  | { readonly type: 'nothing' }
  | { readonly type: 'recognised'; readonly key: RecognisedKey }
  /** A key of another provider: filing it here would be wrong. */
  | { readonly type: 'foreign'; readonly providerName: string }
  /** No known format, but there is only one place it can go. */
  | { readonly type: 'only-place'; readonly part: string; readonly value: string }
  | { readonly type: 'unknown' }

/** What a pasted text is to a database of a provider, while a kind of credential is chosen. */
export function readPaste(
  text: string,
  providers: Providers,
  providerId: string,
  kind: CredentialKind,
): PastedText {
  if (text.trim() === '') return { type: 'nothing' }
  const key = recognise(text, providers)
  if (key) {
    return key.providerId === providerId
      ? { type: 'recognised', key }
      : { type: 'foreign', providerName: getProvider(providers, key.providerId).name }
  }
  const [part, another] = listTypedParts(kind).filter(({ secret }) => secret)
  return part && !another && kind.keyPatterns.length === 0
    ? { type: 'only-place', part: part.name, value: text.trim() }
    : { type: 'unknown' }
}

/** Why a value may be in the wrong place, judged by its look alone; null when nothing speaks against it. */
export function findDoubt(
  value: string,
  providers: Providers,
  providerId: string,
  kind: CredentialKind,
  mode: CredentialMode,
): string | null {
  const key = recognise(value, providers)
  if (!key) return null
  if (key.providerId !== providerId) return doubts.provider(getProvider(providers, key.providerId).name)
  if (key.kindId !== kind.id) return doubts.kind(findKind(providers, key)?.name ?? key.kindId)
  if (key.mode !== null && mode !== key.mode) return doubts.mode(modeNames[key.mode])
  return null
}
