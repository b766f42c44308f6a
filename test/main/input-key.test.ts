import { describe, expect, it } from 'vitest'
import { InputKey } from '../../src/main/input-key'
import { createSealInput } from '../../src/preload/seal-input'

const input = { password: 'correct horse battery staple', parts: [{ name: 'key', value: 'pässwörd ✓' }] }

/** A page and main, as they are after the page has started. */
function meet() {
  const key = new InputKey()
  return { key, seal: createSealInput(async () => key.renew()) }
}

describe('an input on its way to main', () => {
  it('arrives as it was', async () => {
    const { key, seal } = meet()
    for (const value of [input, 'text', 0, null, [], { text: 'x'.repeat(2_000_000) }])
      expect(key.open('unlockVault', await seal('unlockVault', value))).toEqual(value)
  })

  it('stays away where there is none', async () => {
    const { key, seal } = meet()
    expect(await seal('lockVault', undefined)).toBeUndefined()
    expect(key.open('lockVault', undefined)).toBeUndefined()
  })

  it('says nothing to who sees it, and never looks the same', async () => {
    const { seal } = meet()
    const [one, other] = [await seal('unlockVault', input), await seal('unlockVault', input)]
    expect(Buffer.from(one ?? []).includes('horse')).toBe(false)
    expect(one).not.toEqual(other)
  })

  it('opens for its own call alone', async () => {
    const { key, seal } = meet()
    const sealed = await seal('unlockVault', input)
    expect(() => key.open('createVault', sealed)).toThrow('Refused')
  })

  it('opens for its own page alone, and for nobody when that is gone', async () => {
    const { key, seal } = meet()
    const sealed = await seal('unlockVault', input)
    key.forget()
    expect(() => key.open('unlockVault', sealed)).toThrow()
    key.renew()
    expect(() => key.open('unlockVault', sealed)).toThrow('Refused')
  })

  it('is refused when a byte is changed, missing or was never sealed', async () => {
    const { key, seal } = meet()
    const sealed = Buffer.from((await seal('unlockVault', input)) ?? [])
    for (const at of [70, 80, sealed.length - 1]) {
      const changed = Buffer.from(sealed)
      changed[at] = (changed[at] ?? 0) ^ 1
      expect(() => key.open('unlockVault', changed)).toThrow('Refused')
    }
    // A point that is not on the curve.
    const strange = Buffer.from(sealed).fill(1, 1, 65)
    expect(() => key.open('unlockVault', strange)).toThrow()
    for (const short of [0, 65, 80])
      expect(() => key.open('unlockVault', sealed.subarray(0, short))).toThrow()
    expect(() => key.open('unlockVault', input)).toThrow('Refused')
  })
})
