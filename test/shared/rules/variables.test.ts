import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expand, expandJson } from '../../../src/shared/rules/variables'
import { place } from './environments'

function expandWith(text: string, values: Record<string, string>) {
  return expand(text, place('', values).variables, { field: 'url' })
}

describe('expand', () => {
  it.each([
    ['plain', {}, 'plain'],
    ['{{a}}', { a: '1' }, '1'],
    ['x{{ a }}y{{a}}', { a: '1' }, 'x1y1'],
    ['{{a}}', { a: '{{b}}{{b}}', b: '2' }, '22'],
    ['{{a.b-c_d}}', { 'a.b-c_d': '3' }, '3'],
    ['{a} {{ {{a}} }}', { a: '4' }, '{a} {{ 4 }}'],
    ['{{constructor}}', { constructor: 'no trick' }, 'no trick'],
  ])('%s', (text, values, expected) => {
    expect(expandWith(text, values)).toEqual({ ok: true, value: expected })
  })

  it('does not read a value again in its new place', () => {
    expect(expandWith('{{open}}b}}', { open: '{{', b: 'secret of b' })).toEqual({ ok: true, value: '{{b}}' })
  })

  it.each(['missing', 'toString', '$uuid', ''])('names the variable %j that is not there', (name) => {
    expect(expandWith(`{{${name}}}`, { other: '1' })).toMatchObject({
      ok: false,
      error: {
        code: 'unknown-variable',
        field: 'url',
        message: expect.stringContaining(`variable ${name} `),
      },
    })
  })

  it('names the circle of variables that use each other', () => {
    expect(expandWith('{{a}}', { a: '{{b}}', b: '{{c}}', c: '{{b}}' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-request', message: expect.stringContaining('b → c → b') },
    })
  })

  it('refuses variables that double each other instead of filling the memory', () => {
    const doubling = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`v${index}`, `{{v${index + 1}}}{{v${index + 1}}}`]),
    )
    expect(expandWith('{{v0}}', { ...doubling, v100: 'x' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-request', message: expect.stringContaining('too long') },
    })
  })

  it('leaves text without placeholders as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        fc.pre(!text.includes('{{'))
        expect(expandWith(text, { a: '1' })).toEqual({ ok: true, value: text })
      }),
    )
  })
})

describe('expandJson', () => {
  it('gives back any value inside a string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (value, before) => {
        fc.pre(!value.includes('{{') && !before.includes('{{'))
        const body = `{"n": {{number}}, "a\\"b": [${JSON.stringify(before)}, "<{{value}}>"]}`
        const expanded = expandJson(body, place('', { value, number: '12' }).variables, 'body.text')
        expect(expanded.ok && JSON.parse(expanded.value)).toEqual({ n: 12, 'a"b': [before, `<${value}>`] })
      }),
    )
  })

  it('names the field of a variable that is not there', () => {
    expect(expandJson('{"a": "{{b}}"}', [], 'body.text')).toMatchObject({
      error: { code: 'unknown-variable', field: 'body.text' },
    })
  })
})
