import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findTemplateStart,
  fitsTemplate,
  isKeyTemplate,
  literalPrefix,
} from '../../../src/shared/providers/key-template'

const moloni = 'apik:{uuid}:{base64url:8+}'
const id = '550e8400-e29b-41d4-a716-446655440000'

describe('a template', () => {
  it.each(['sk_test_{alphanumeric:8+}', moloni, '{hex:32}', 'a.b-{digits:4-6}$'])('is %s', (template) => {
    expect(isKeyTemplate(template)).toBe(true)
  })

  it.each([
    '',
    'sk_test_',
    '{hex}',
    '{letters:3}',
    '{hex:4',
    'a b{hex:4}',
    '{hex:4}}',
    `${'x'.repeat(200)}{hex:4}`,
  ])('is not %j', (template) => {
    expect(isKeyTemplate(template)).toBe(false)
  })
})

describe('a value', () => {
  it.each([
    [`apik:${id}:3f8c9a2b`, moloni, true],
    [`apik:${id}:3f8c9a2`, moloni, false],
    [`apik:${id.slice(1)}:3f8c9a2b`, moloni, false],
    ['0042', '{digits:4}', true],
    ['00421', '{digits:4}', false],
    ['00421', '{digits:4-5}', true],
    ['004211', '{digits:4-5}', false],
    ['a.b', 'a.b{digits:1}', false],
    ['axb1', 'a.b{digits:1}', false],
    ['a.b1', 'a.b{digits:1}', true],
  ])('%s of %s: %s', (value, template, fits) => {
    expect(fitsTemplate(value, template)).toBe(fits)
  })

  it('shows what it begins with', () => {
    expect(literalPrefix(moloni)).toBe('apik:')
    expect(findTemplateStart(`apik:${id}:3f8c9a2b`, 'apik:{uuid}:')).toBe(`apik:${id}:`)
    expect(findTemplateStart(`key:${id}`, 'apik:{uuid}:')).toBeUndefined()
  })

  it('may have any literal before a placeholder, whatever that means in a regular expression', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[!-z|~]{0,20}$/),
        fc.stringMatching(/^[0-9]{3}$/),
        (literal, digits) => {
          expect(fitsTemplate(literal + digits, `${literal}{digits:3}`)).toBe(true)
          expect(fitsTemplate(`x${literal}${digits}`, `${literal}{digits:3}`)).toBe(false)
        },
      ),
    )
  })
})
