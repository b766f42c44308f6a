import { randomBytes, randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type SealedPlace, type SealingKey, seal, unseal } from '../../../src/main/vault/seal'

const sealingKey: SealingKey = {
  vaultId: randomUUID(),
  key: randomBytes(32),
  fingerprintKey: randomBytes(32),
}
const place: SealedPlace = { credentialId: randomUUID(), part: 'key', version: 7 }

test('any value opens in its place', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), fc.nat(), (bytes, part, version) => {
      const value = Buffer.from(bytes)
      const sealed = seal(sealingKey, { ...place, part, version }, value)
      expect(unseal(sealingKey, { ...place, part, version }, sealed)).toEqual(value)
      expect(sealed.length).toBe(value.length + 89)
    }),
  )
})

test('it opens nowhere else', () => {
  const sealed = seal(sealingKey, place, Buffer.from('sk_test_1'))
  expect(unseal(sealingKey, { ...place, credentialId: randomUUID() }, sealed)).toBeUndefined()
  expect(unseal(sealingKey, { ...place, part: 'secretKey' }, sealed)).toBeUndefined()
  expect(unseal(sealingKey, { ...place, version: 8 }, sealed)).toBeUndefined()
  expect(unseal({ ...sealingKey, vaultId: randomUUID() }, place, sealed)).toBeUndefined()
  expect(unseal({ ...sealingKey, key: randomBytes(32) }, place, sealed)).toBeUndefined()
})

test('places that read the same when written one after the other are not the same', () => {
  const sealed = seal(sealingKey, { credentialId: 'a', part: 'bc', version: 1 }, Buffer.from('x'))
  expect(unseal(sealingKey, { credentialId: 'ab', part: 'c', version: 1 }, sealed)).toBeUndefined()
  const other = seal(sealingKey, { credentialId: 'a', part: 'b1', version: 1 }, Buffer.from('x'))
  expect(unseal(sealingKey, { credentialId: 'a', part: 'b', version: 11 }, other)).toBeUndefined()
})

test('not with any bit changed, nor cut, nor with the key of one and the value of another', () => {
  const sealed = seal(sealingKey, place, Buffer.from('sk_test_1'))
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const flipped = Buffer.from(sealed)
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
    expect(unseal(sealingKey, place, flipped)).toBeUndefined()
  }
  for (let length = 0; length < sealed.length; length += 1)
    expect(unseal(sealingKey, place, sealed.subarray(0, length))).toBeUndefined()
  const other = seal(sealingKey, place, Buffer.from('sk_test_2'))
  const mixed = Buffer.concat([sealed.subarray(0, 61), other.subarray(61)])
  expect(unseal(sealingKey, place, mixed)).toBeUndefined()
})

test('the same value is never sealed the same', () => {
  const one = seal(sealingKey, place, Buffer.from('sk_test_1'))
  const two = seal(sealingKey, place, Buffer.from('sk_test_1'))
  expect(one.subarray(1).equals(two.subarray(1))).toBe(false)
  expect(one.subarray(-25).equals(two.subarray(-25))).toBe(false)
})
