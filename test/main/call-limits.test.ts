import { describe, expect, it } from 'vitest'
import { createCallLimits } from '../../src/main/call-limits'

/** Limits whose clock stands still until it is set. */
function limitsAt() {
  const clock = { now: 0 }
  return { clock, admit: createCallLimits(() => clock.now) }
}

const megabyte = 1_048_576

describe('size', () => {
  it('is refused beyond a megabyte, with what to do', () => {
    const { admit } = limitsAt()
    expect(admit('createCredential', megabyte)).toMatchObject({ ok: true })
    expect(admit('createCredential', megabyte + 1)).toMatchObject({
      error: { code: 'invalid-input', message: expect.stringContaining('more than 1 MB') },
    })
  })

  it('may be that of a large body where one is sent', () => {
    const { admit } = limitsAt()
    expect(admit('sendRequest', 60 * megabyte)).toMatchObject({ ok: true })
    expect(admit('sendRequest', 65 * megabyte)).toMatchObject({ ok: false })
  })
})

describe('pace', () => {
  const asked = (count: number, ask: () => { ok: boolean }) =>
    Array.from({ length: count }, ask).filter(({ ok }) => ok).length

  it('is that of a person where a secret is shown', () => {
    const { clock, admit } = limitsAt()
    const reveal = () => admit('revealPart', 100)
    expect(asked(100, reveal)).toBe(60)
    expect(reveal()).toMatchObject({ error: { code: 'too-many-calls' } })
    clock.now += 10_000
    expect(asked(100, reveal)).toBe(10)
    clock.now += 3_600_000
    expect(asked(100, reveal)).toBe(60)
  })

  it('of one call is not that of another', () => {
    const { admit } = limitsAt()
    asked(100, () => admit('revealPart', 100))
    expect(admit('copyPart', 100)).toMatchObject({ ok: true })
  })

  it('lets a list be scrolled through', () => {
    const { admit } = limitsAt()
    expect(asked(7_000, () => admit('listCredentials', 100))).toBe(6_000)
  })
})
