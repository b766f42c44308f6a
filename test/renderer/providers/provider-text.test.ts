import { describe, expect, it } from 'vitest'
import {
  placeOfField,
  readProvider,
  writeProvider,
} from '../../../src/renderer/features/providers/provider-text'
import { findPlace } from '../../../src/renderer/json-place'
import { builtInProviders } from '../../../src/shared/providers'
import { firstProvider } from '../../../src/shared/providers/first-provider'

const text = writeProvider(firstProvider)

/** The text from a place on. */
function textAt(source: string, { line, column }: { line: number; column: number }): string {
  return (source.split('\n')[line - 1] ?? '').slice(column - 1)
}

describe('a provider as text', () => {
  it.each([...builtInProviders, firstProvider])('$name is read as it was written', (provider) => {
    expect(readProvider(writeProvider(provider))).toEqual({ provider, problem: null })
  })

  it('is refused where it stops being JSON', () => {
    const broken = text.replace('"my-api",', '"my-api"')
    const { problem } = readProvider(broken)
    expect(problem && textAt(broken, problem)).toMatch(/^"name"/)
    expect(readProvider('  ').problem?.message).toBe('There is no text')
  })

  it('is refused at the value that is wrong, by its name', () => {
    const wrong = text.replace('"my_{alphanumeric:16+}"', '"my_"')
    const { problem } = readProvider(wrong)
    expect(problem?.message).toMatch(/^kinds\.0\.keyPatterns\.0\.template: Write a key such as/)
    expect(problem && textAt(wrong, problem)).toBe('"my_",')
  })

  it('is refused at what it should not have', () => {
    const { problem } = readProvider(text.replace('"databaseNoun"', '"secret": 1, "databaseNoun"'))
    expect(problem?.message).toContain('secret')
  })

  it('tells the first of several problems, in the order of the text', () => {
    const wrong = text.replace('"My API"', '""').replace('"#3f6212"', '"red"')
    expect(readProvider(wrong).problem?.message).toMatch(/^name:/)
  })
})

describe('a place', () => {
  it('is that of a value, or of the innermost one on the way to it', () => {
    expect(textAt(text, findPlace(text, ['kinds', 0, 'scheme', 'token', 'part']))).toBe('"key"')
    expect(textAt(text, findPlace(text, ['kinds', 0, 'scheme', 'missing', 3]))).toMatch(/^\{/)
    expect(findPlace(text, [])).toEqual({ line: 1, column: 1 })
    expect(textAt(text, placeOfField(text, 'environments.1.name'))).toBe('"Live",')
    expect(placeOfField(text, undefined)).toEqual({ line: 1, column: 1 })
  })
})
