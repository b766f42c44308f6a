import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Failure } from '../../../src/shared/errors'
import type { Request } from '../../../src/shared/model/request'

const databaseId = '6d1c5d1e-1f0a-4f43-9a55-0a3a7e6f1c01'
const request: Request = {
  databaseId,
  environmentId: '6d1c5d1e-1f0a-4f43-9a55-0a3a7e6f1c02',
  mode: 'test',
  method: 'GET',
  url: '/customers',
  query: [],
  headers: [],
  body: { type: 'none' },
  credentialId: null,
  timeoutSeconds: 30,
}

/** Stands in for main: requests stay under way until they are answered here, in whatever order. */
async function start() {
  const answers: ((exchange: object) => void)[] = []
  const cancelled: string[] = []
  const sent: { confirmed: boolean }[] = []
  /** What main says no to, before anything else is answered. */
  const refusals: Failure[] = []
  vi.stubGlobal('window', {
    latchkey: {
      sendRequest: (order: { confirmed: boolean }) => {
        sent.push(order)
        const error = refusals.shift()
        return error
          ? { ok: false, error }
          : new Promise((resolve) => answers.push((value) => resolve({ ok: true, value })))
      },
      cancelRequest: async ({ sendId }: { sendId: string }) => {
        cancelled.push(sendId)
        return { ok: true, value: undefined }
      },
    },
  })
  const store = await import('../../../src/renderer/stores/tester-store')
  const { resetAllStores } = await import('../../../src/renderer/stores/resettable')
  const given = { sent, refusals, answers, cancelled }
  return { ...store, ...given, resetAllStores, runs: () => store.useTesterStore.getState().runs }
}

beforeEach(() => vi.resetModules())
afterEach(() => vi.unstubAllGlobals())

describe('sendRequest', () => {
  it('keeps the exchange for its database and mode alone', async () => {
    const { sendRequest, answers, runs } = await start()
    const sending = sendRequest(request)
    expect(runs()).toMatchObject({ [`${databaseId} test`]: { state: 'sending' } })
    answers[0]?.({ id: 'first' })
    await sending
    expect(runs()).toEqual({ [`${databaseId} test`]: { state: 'done', exchange: { id: 'first' } } })
  })

  it('drops an answer that comes after the lock', async () => {
    const { sendRequest, answers, runs, resetAllStores } = await start()
    const sending = sendRequest(request)
    resetAllStores()
    answers[0]?.({ id: 'late' })
    await sending
    expect(runs()).toEqual({})
  })

  it('drops the answer to a request that another has followed', async () => {
    const { sendRequest, answers, runs } = await start()
    const both = [sendRequest(request), sendRequest(request)]
    answers[1]?.({ id: 'second' })
    answers[0]?.({ id: 'first' })
    await Promise.all(both)
    expect(runs()).toMatchObject({ [`${databaseId} test`]: { exchange: { id: 'second' } } })
  })
})

describe('cancelRequest', () => {
  it('names the request that is under way, and none once it has ended', async () => {
    const { sendRequest, cancelRequest, answers, cancelled, runs } = await start()
    const sending = sendRequest(request)
    const run = runs()[`${databaseId} test`]
    await cancelRequest(databaseId, 'test')
    expect(cancelled).toEqual([run?.state === 'sending' ? run.sendId : 'none'])
    answers[0]?.({ id: 'cancelled' })
    await sending
    await cancelRequest(databaseId, 'test')
    expect(cancelled).toHaveLength(1)
  })
})

describe('what main asks about', () => {
  const post: Request = { ...request, mode: 'live', method: 'POST' }
  const key = `${databaseId} live`

  it('waits with its request, and is sent once it is confirmed', async () => {
    const { sendRequest, sent, refusals, answers, runs, useTesterStore } = await start()
    refusals.push({ code: 'sending-needs-confirmation', message: 'Is it meant?' })
    await sendRequest(post)
    expect(runs()).toEqual({ [key]: { state: 'asking', request: post } })
    expect(useTesterStore.getState().liveConfirmedAt).toEqual({})
    const sending = sendRequest(post, true)
    answers[0]?.({ id: 'confirmed' })
    await sending
    expect(sent.map(({ confirmed }) => confirmed)).toEqual([false, true])
    expect(runs()).toEqual({ [key]: { state: 'done', exchange: { id: 'confirmed' } } })
    expect(useTesterStore.getState().liveConfirmedAt).toHaveProperty(databaseId)
  })

  it('is taken back when the window leaves Live, the database, or the request as it was', async () => {
    const { sendRequest, refusals, runs, changeDraft } = await start()
    const { changeMode, openDatabase } = await import('../../../src/renderer/stores/view-store')
    const ask = async () => {
      refusals.push({ code: 'sending-needs-confirmation', message: 'Is it meant?' })
      await sendRequest(post)
      expect(runs()).toHaveProperty([key])
    }
    changeMode('live')
    await ask()
    changeMode('test')
    expect(runs()).toEqual({})
    await ask()
    openDatabase('another')
    expect(runs()).toEqual({})
    await ask()
    changeDraft(databaseId, 'live', { url: '/other' })
    expect(runs()).toEqual({})
  })
})

describe('changeDraft', () => {
  it('makes what was carried over from the other mode this mode’s own with the first change', async () => {
    const { changeDraft, useTesterStore } = await start()
    changeDraft(databaseId, 'test', { url: '/customers', method: 'POST' })
    changeDraft(databaseId, 'live', { timeoutSeconds: 5 })
    changeDraft(databaseId, 'test', { url: '/orders' })
    expect(useTesterStore.getState().drafts).toMatchObject({
      [`${databaseId} test`]: { url: '/orders', timeoutSeconds: 30 },
      [`${databaseId} live`]: { url: '/customers', method: 'POST', timeoutSeconds: 5 },
    })
  })
  it('takes a refusal away, and leaves what has been answered', async () => {
    const { changeDraft, useTesterStore, runs } = await start()
    const done = { state: 'done', exchange: { id: 'kept' } }
    useTesterStore.setState({
      runs: JSON.parse(
        JSON.stringify({ [`${databaseId} live`]: { state: 'refused' }, [`${databaseId} test`]: done }),
      ),
    })
    changeDraft(databaseId, 'live', { url: '/orders' })
    changeDraft(databaseId, 'test', { url: '/orders' })
    expect(runs()).toEqual({ [`${databaseId} test`]: done })
  })
})
