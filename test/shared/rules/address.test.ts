import { describe, expect, it } from 'vitest'
import { isLoopback, parseAddress } from '../../../src/shared/rules/address'

describe('isLoopback', () => {
  it.each([
    ['localhost', true],
    ['LOCALHOST', true],
    ['api.localhost', true],
    ['127.0.0.1', true],
    ['127.8.9.255', true],
    ['0x7f.1', true],
    ['2130706433', true],
    ['0177.0.0.1', true],
    ['[::1]', true],
    ['[0:0:0:0:0:0:0:1]', true],
    ['localhost.', false],
    ['localhost.evil.test', false],
    ['notlocalhost', false],
    ['127.0.0.1.evil.test', false],
    ['127.evil.test', false],
    ['128.0.0.1', false],
    ['0.0.0.0', false],
    ['[::ffff:127.0.0.1]', false],
    ['[::]', false],
    ['10.0.0.1', false],
  ])('%s is this computer: %s', (host, expected) => {
    expect(isLoopback(parseAddress(`http://${host}/`)?.hostname ?? '')).toBe(expected)
  })
})

describe('parseAddress', () => {
  it('gives nothing for what is no address', () => {
    expect(parseAddress('/customers')).toBeUndefined()
  })
})
