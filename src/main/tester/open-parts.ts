import { fail, type Result, succeed } from '../../shared/errors'
import type { ValueSource } from '../../shared/providers/value-source'
import { texts } from '../../shared/texts'
import { mask } from './redact'

/** A part with its value, as long as a request is being built. */
export interface OpenPart {
  readonly name: string
  readonly value: string
  readonly secret: boolean
  /** What its mask says. */
  readonly label: string
}

export interface Filled {
  readonly value: string
  /** What of it may be shown and stored. */
  readonly shown: string
  readonly label: string
}

/** Fails with `invalid-request` when the part is missing. */
export function fill(source: ValueSource, parts: readonly OpenPart[]): Result<Filled> {
  const filled = findFilled(source, parts)
  return filled === null
    ? fail('invalid-request', texts.sending.valueMissing, 'credentialId')
    : succeed(filled)
}

/** Null when the scheme names nothing there, or a part that was left empty. */
export function findFilled(source: ValueSource | null, parts: readonly OpenPart[]): Filled | null {
  if (source === null) return null
  if ('literal' in source)
    return { value: source.literal, shown: source.literal, label: texts.sending.hidden.unnamed }
  const part = parts.find((candidate) => candidate.name === source.part)
  if (part === undefined || part.value === '') return null
  const { value, label } = part
  return { value, shown: part.secret ? mask(label) : value, label }
}
