import { afterEach, describe, expect, test, vi } from 'vitest'
import { createConfirmingBridge } from '../../src/renderer/confirming-bridge'
import {
  answerConfirmation,
  askForConfirmation,
  useConfirmationStore,
} from '../../src/renderer/stores/confirmation-store'
import { resetAllStores } from '../../src/renderer/stores/resettable'
import type { Bridge } from '../../src/shared/contract'
import { fail, succeed } from '../../src/shared/errors'

const reveal = { credentialId: 'shop-key', part: 'key' }
const needed = fail('confirmation-needed', 'A Live secret is shown only after a confirmation.')
const question = { call: 'revealPart', failure: needed.error } as const
const shown = succeed({ value: 'sk_live_1', hidesAt: 1 })

/** Main, which answers one call as told; the others are never made. Frozen, as the preload hands it over. */
function mainWith(revealPart: Bridge['revealPart'], listen: Bridge['listen'] = () => () => {}): Bridge {
  const other = () => Promise.reject(new Error('not expected'))
  const calls = new Proxy({ revealPart, listen }, { get: (known, name) => Reflect.get(known, name) ?? other })
  return Object.freeze({ ...calls } as Bridge)
}

afterEach(resetAllStores)

describe('a call that needs a confirmation', () => {
  test('asks about the call, with what main said, and is made again with the same input', async () => {
    const revealPart = vi
      .fn<Bridge['revealPart']>()
      .mockResolvedValueOnce(needed)
      .mockResolvedValueOnce(shown)
    const bridge = createConfirmingBridge(mainWith(revealPart), askForConfirmation)
    const result = bridge.revealPart(reveal)
    await vi.waitFor(() => expect(useConfirmationStore.getState().question).toEqual(question))
    expect(revealPart).toHaveBeenCalledTimes(1)
    answerConfirmation(true)
    expect(await result).toEqual(shown)
    expect(revealPart.mock.calls).toEqual([[reveal], [reveal]])
    expect(useConfirmationStore.getState().question).toBeNull()
  })

  test('gives the failure back when the person cancels, and is not made again', async () => {
    const revealPart = vi.fn<Bridge['revealPart']>().mockResolvedValue(needed)
    const bridge = createConfirmingBridge(mainWith(revealPart), async () => false)
    expect(await bridge.revealPart(reveal)).toEqual(needed)
    expect(revealPart).toHaveBeenCalledTimes(1)
  })

  test('is asked about once, even when main still wants one', async () => {
    const revealPart = vi.fn<Bridge['revealPart']>().mockResolvedValue(needed)
    const ask = vi.fn(async () => true)
    expect(await createConfirmingBridge(mainWith(revealPart), ask).revealPart(reveal)).toEqual(needed)
    expect(ask).toHaveBeenCalledTimes(1)
    expect(revealPart).toHaveBeenCalledTimes(2)
  })

  test('gives up when the vault is locked before the answer', async () => {
    const revealPart = vi.fn<Bridge['revealPart']>().mockResolvedValue(needed)
    const result = createConfirmingBridge(mainWith(revealPart), askForConfirmation).revealPart(reveal)
    await vi.waitFor(() => expect(useConfirmationStore.getState().question).not.toBeNull())
    resetAllStores()
    expect(await result).toEqual(needed)
    expect(revealPart).toHaveBeenCalledTimes(1)
  })
})

test('two calls share one question', async () => {
  const first = askForConfirmation(question)
  const second = askForConfirmation({ ...question, call: 'copyPart' })
  expect(useConfirmationStore.getState().question).toEqual(question)
  answerConfirmation(true)
  expect(await Promise.all([first, second])).toEqual([true, true])
})

test.each([
  ['a value', shown],
  ['another failure', fail('not-found', 'The credential is gone.')],
])('%s passes untouched and unasked', async (_, answer) => {
  const ask = vi.fn(async () => true)
  const bridge = createConfirmingBridge(
    mainWith(async () => answer),
    ask,
  )
  expect(await bridge.revealPart(reveal)).toEqual(answer)
  expect(ask).not.toHaveBeenCalled()
})

test('listening to events is left as it is', () => {
  const listen = vi.fn(() => () => {})
  const bridge = createConfirmingBridge(
    mainWith(async () => shown, listen),
    async () => true,
  )
  expect(bridge.listen).toBe(listen)
})
