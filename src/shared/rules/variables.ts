import { fail, type Result, succeed } from '../errors'
import type { Variable } from '../model/environment'
import { texts } from '../texts'

const placeholder = /\{\{([^{}]*)\}\}/g

/** Characters; variables that double each other would otherwise fill the memory with a few lines. */
const maximumLength = 10_000_000

export interface Expansion {
  /** Where the text stands, for the failure: a dotted path into the request. */
  readonly field: string
  /** Fits a value to its place; gets the offset of the placeholder in the text. As it is when left out. */
  readonly encode?: (value: string, offset: number) => string
  /** Refuses a variable without a value, where nothing would change the meaning: in a path it joins two slashes. */
  readonly valueRequired?: boolean
}

/**
 * Replaces each `{{name}}` by the value of that variable, which may use other variables. What a value brings in is not
 * read again in its new place, so no text can be put together that looks like a placeholder.
 * Fails with `unknown-variable`, or `invalid-request` for a circle, naming the variable.
 */
export function expand(text: string, variables: readonly Variable[], expansion: Expansion): Result<string> {
  const values = new Map(variables.map((variable) => [variable.name, variable.value]))
  const finished = new Map<string, string>()
  const { field, encode = (value: string) => value, valueRequired = false } = expansion

  function lookUp(name: string, usedBy: readonly string[]): Result<string> {
    const known = finished.get(name)
    if (known !== undefined) return succeed(known)
    const value = values.get(name)
    if (value === undefined) {
      return fail('unknown-variable', texts.address.variableUnknown(name), field)
    }
    if (usedBy.includes(name)) {
      const circle = [...usedBy.slice(usedBy.indexOf(name)), name]
      return fail('invalid-request', texts.address.variableCircle(name, circle), field)
    }
    const result = replaceAll(value, (inner) => lookUp(inner, [...usedBy, name]))
    if (result.ok) finished.set(name, result.value)
    return result
  }

  function replaceAll(source: string, replace: (name: string, offset: number) => Result<string>) {
    let result = ''
    let end = 0
    for (const match of source.matchAll(placeholder)) {
      const value = replace((match[1] ?? '').trim(), match.index)
      if (!value.ok) return value
      result += source.slice(end, match.index) + value.value
      end = match.index + match[0].length
      if (result.length > maximumLength) {
        return fail('invalid-request', texts.address.tooLong, field)
      }
    }
    return succeed(result + source.slice(end))
  }

  return replaceAll(text, (name, offset) => {
    const value = lookUp(name, [])
    if (!value.ok) return value
    if (valueRequired && value.value === '') {
      return fail('unknown-variable', texts.address.variableEmpty(name), field)
    }
    return succeed(encode(value.value, offset))
  })
}

/** The first variable that a text uses and that has no value, or is not there at all. */
export function findEmptyVariable(text: string, variables: readonly Variable[]): string | undefined {
  return [...text.matchAll(placeholder)]
    .map(([, name = '']) => name.trim())
    .find((name) => !variables.some((variable) => variable.name === name && variable.value !== ''))
}

/**
 * Replaces variables in JSON text: inside a string the value is escaped (RFC 8259), so a quotation mark in it cannot
 * end the string; elsewhere it stands as it is, so `{{amount}}` can be a number.
 */
export function expandJson(text: string, variables: readonly Variable[], field: string): Result<string> {
  let position = 0
  let insideString = false
  return expand(text, variables, {
    field,
    encode: (value, offset) => {
      while (position < offset) {
        const character = text[position]
        if (character === '"') insideString = !insideString
        position += insideString && character === '\\' ? 2 : 1
      }
      return insideString ? JSON.stringify(value).slice(1, -1) : value
    },
  })
}
