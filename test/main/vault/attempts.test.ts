import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { Attempts, type Clock } from '../../../src/main/vault/attempts'
import { Confirmation } from '../../../src/main/vault/confirmation'
import { fail, type Result, succeed } from '../../../src/shared/errors'
import { temporaryFolder } from '../../helpers/temporary-folder'

/** Both clocks, moved by hand. */
function handClock() {
  let wall = 1_800_000_000_000
  let monotonic = 5_000
  const clock: Clock = { wall: () => wall, monotonic: () => monotonic }
  return {
    clock,
    pass: (ms: number) => {
      wall += ms
      monotonic += ms
    },
    setWall: (ms: number) => {
      wall += ms
    },
    /** As after a restart of the computer. */
    restart: () => {
      monotonic = 0
    },
  }
}

async function build() {
  const path = join(await temporaryFolder(), 'vault.attempts')
  const hand = handClock()
  return { path, ...hand, attempts: new Attempts(path, hand.clock) }
}

const wrong = async (): Promise<Result<void>> => fail('wrong-password', 'no')
const right = async (): Promise<Result<void>> => succeed(undefined)
const neverRead = async (): Promise<Result<void>> => {
  throw new Error('This attempt was read.')
}
const wait = { ok: false, error: { code: 'wait-before-trying' } }

describe('wrong passwords', () => {
  test('three are free, then each is followed by a wait that doubles up to 30 s and in which none is read', async () => {
    const { attempts, pass, clock } = await build()
    for (let free = 0; free < 3; free += 1) {
      expect(await attempts.nextAttemptAt()).toBeNull()
      expect(await attempts.count(wrong)).toMatchObject({ error: { code: 'wrong-password' } })
    }
    for (const seconds of [1, 2, 4, 8, 16, 30, 30, 30]) {
      expect(await attempts.nextAttemptAt()).toBe(clock.wall() + seconds * 1_000)
      expect(await attempts.count(neverRead)).toMatchObject(wait)
      pass(seconds * 1_000 - 1)
      expect(await attempts.count(neverRead)).toMatchObject(wait)
      pass(1)
      expect(await attempts.count(wrong)).toMatchObject({ error: { code: 'wrong-password' } })
    }
  })

  test('the right one ends it, and what was not the fault of the person does not count', async () => {
    const { attempts, pass } = await build()
    for (let tries = 0; tries < 3; tries += 1) await attempts.count(wrong)
    pass(1_000)
    for (let tries = 0; tries < 9; tries += 1) {
      await attempts.count(async () => fail('vault-in-use', 'elsewhere'))
      pass(1_000)
    }
    expect(await attempts.nextAttemptAt()).toBeNull()
    expect(await attempts.count(right)).toEqual(succeed(undefined))
    for (let free = 0; free < 2; free += 1) await attempts.count(wrong)
    expect(await attempts.nextAttemptAt()).toBeNull()
  })
})

describe('a restart', () => {
  test('keeps the count and the wait', async () => {
    const { attempts, path, clock, restart, pass } = await build()
    for (let tries = 0; tries < 3; tries += 1) await attempts.count(wrong)
    restart()
    const after = new Attempts(path, clock)
    expect(await after.nextAttemptAt()).toBe(clock.wall() + 1_000)
    expect(await after.count(neverRead)).toMatchObject(wait)
    pass(1_000)
    await after.count(wrong)
    expect(await new Attempts(path, clock).nextAttemptAt()).toBe(clock.wall() + 2_000)
  })

  test('in the middle of an attempt counts it', async () => {
    const { attempts, path, clock } = await build()
    for (let tries = 0; tries < 2; tries += 1) await attempts.count(wrong)
    await attempts.count(async () => {
      // What a process that starts now would see: the app was ended before the outcome was known.
      expect(await new Attempts(path, clock).nextAttemptAt()).toBe(clock.wall() + 1_000)
      return wrong()
    })
  })

  test('with a clock that was moved costs the owner 30 s at most, and gains nobody more than that', async () => {
    for (const moved of [-10 * 365 * 86_400_000, -1, 0, 86_400_000]) {
      const { attempts, path, clock, pass, setWall } = await build()
      for (let tries = 0; tries < 12; tries += 1) {
        await attempts.count(wrong)
        pass(30_000)
      }
      await attempts.count(wrong)
      setWall(moved)
      // Without a restart the clock that people set does not matter at all.
      expect(await attempts.nextAttemptAt()).toBe(clock.wall() + 30_000)
      const next = await new Attempts(path, clock).nextAttemptAt()
      expect(next ?? 0).toBeLessThanOrEqual(clock.wall() + 30_000)
      if (moved <= 0) expect(next).toBe(clock.wall() + 30_000)
    }
  })
})

describe('the file', () => {
  test.each(['', 'nonsense', '{"failures":-1}', '{"failures":1e99,"lastAt":0}', '[]'])(
    'with %j in it locks nobody out',
    async (text) => {
      const { attempts, path } = await build()
      await writeFile(path, text)
      expect(await attempts.nextAttemptAt()).toBeNull()
      expect(await attempts.count(right)).toEqual(succeed(undefined))
    },
  )

  test('written by a stranger costs 30 s at most', async () => {
    const { attempts, path, clock, pass } = await build()
    await writeFile(path, JSON.stringify({ failures: 1_000_000, lastAt: 9_000_000_000_000_000 }))
    expect(await attempts.nextAttemptAt()).toBe(clock.wall() + 30_000)
    pass(30_000)
    expect(await attempts.count(right)).toEqual(succeed(undefined))
  })

  test('that cannot be written does not help: the wait holds as long as the app runs', async () => {
    const { path, clock } = await build()
    await writeFile(path, '')
    const attempts = new Attempts(join(path, 'below-a-file'), clock)
    for (let tries = 0; tries < 3; tries += 1) await attempts.count(wrong)
    expect(await attempts.count(neverRead)).toMatchObject(wait)
  })

  test('holds nothing of what was tried', async () => {
    const { attempts, path } = await build()
    await attempts.count(wrong)
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({ failures: 1, lastAt: expect.any(Number) })
  })
})

describe('asking again', () => {
  test('an answer holds for the minutes of the settings, by the clock that only goes forward', () => {
    const { clock, pass, setWall } = handClock()
    const confirmation = new Confirmation(clock)
    const needed = { ok: false, error: { code: 'confirmation-needed' } }
    expect(confirmation.require(5)).toMatchObject(needed)
    confirmation.confirm()
    pass(299_999)
    setWall(-86_400_000)
    expect(confirmation.require(5)).toEqual(succeed(undefined))
    pass(1)
    expect(confirmation.require(5)).toMatchObject(needed)
    expect(confirmation.require(60)).toEqual(succeed(undefined))
    confirmation.forget()
    expect(confirmation.require(60)).toMatchObject(needed)
  })

  test('with none it holds for one act', () => {
    const { clock, pass } = handClock()
    const confirmation = new Confirmation(clock)
    confirmation.confirm()
    expect(confirmation.require(0)).toEqual(succeed(undefined))
    expect(confirmation.require(0)).toMatchObject({ ok: false })
    confirmation.confirm()
    pass(60_000)
    expect(confirmation.require(0)).toMatchObject({ ok: false })
  })
})
