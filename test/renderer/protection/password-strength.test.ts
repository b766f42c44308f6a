import { expect, test } from 'vitest'
import { ratePassword } from '../../../src/renderer/features/protection/password-strength'

test.each(['password123', 'qwertyuiop', 'aaaaaaaaaaaa', 'latchkey'])(
  '%s is weak, and the advice says why in a sentence',
  async (password) => {
    const { score, advice } = await ratePassword(password)
    expect(score).toBeLessThanOrEqual(1)
    expect(advice.length).toBeGreaterThan(0)
    for (const sentence of advice) expect(sentence).toMatch(/^[A-Z].* .*\.$/)
  },
)

test('a few unrelated words are strong, and nothing is left to advise', async () => {
  expect(await ratePassword('correct horse battery staple')).toEqual({ score: 4, advice: [] })
})

test('a very long password is rated by its beginning', async () => {
  const beginning = 'a'.repeat(40)
  expect(await ratePassword(`${beginning}xK9#vQ2mLp8$wR5n`)).toEqual(await ratePassword(beginning))
})
