import { expect, test } from 'vitest'
import { createKeychain, type KeychainLibrary } from '../../../src/main/desktop/keychain'

const limits = { answerWithinMs: 20, statusWithinMs: 20 }
const unavailable = (text: string) => ({
  ok: false,
  error: { code: 'keychain-unavailable', message: expect.stringContaining(text) },
})

/** A keychain in memory, whose answers can be held back. */
function memoryLibrary(answer: () => Promise<void> = async () => undefined) {
  const entries = new Map<string, string>()
  const library: KeychainLibrary = {
    getPassword: async (service, account) => {
      await answer()
      return entries.get(`${service} ${account}`) ?? null
    },
    setPassword: async (service, account, password) => {
      await answer()
      entries.set(`${service} ${account}`, password)
    },
    deletePassword: async (service, account) => {
      await answer()
      return entries.delete(`${service} ${account}`)
    },
  }
  return { entries, library }
}

test('what is written is read, until it is removed', async () => {
  const { library, entries } = memoryLibrary()
  const keychain = createKeychain(async () => library, limits)
  expect(await keychain.status()).toEqual({ available: true })
  expect(await keychain.read('one')).toEqual({ ok: true, value: null })
  expect(await keychain.write('one', 'key')).toMatchObject({ ok: true })
  expect(await keychain.read('one')).toEqual({ ok: true, value: 'key' })
  expect([...entries.keys()]).toEqual(['Latchkey one'])
  expect(await keychain.remove('one')).toEqual({ ok: true, value: undefined })
  expect(await keychain.read('one')).toEqual({ ok: true, value: null })
})

test('a service that is missing is told in words, without what it said', async () => {
  const { library } = memoryLibrary(async () => {
    throw new Error('org.freedesktop.DBus.Error.ServiceUnknown with a secret in it')
  })
  const keychain = createKeychain(async () => library, limits)
  expect(await keychain.status()).toMatchObject({ available: false, reason: expect.any(String) })
  const read = await keychain.read('one')
  expect(read).toEqual(unavailable('keychain'))
  expect(JSON.stringify(read)).not.toContain('secret in it')
})

test('so is a library that does not load', async () => {
  const keychain = createKeychain(async () => {
    throw new Error('libsecret-1.so.0: cannot open shared object file')
  }, limits)
  expect(await keychain.write('one', 'key')).toMatchObject({ error: { code: 'keychain-unavailable' } })
})

test('a service that hangs is waited for once; while it hangs nobody else gets stuck in it', async () => {
  let letGo: () => void = () => undefined
  let calls = 0
  const { library } = memoryLibrary(() => {
    calls += 1
    return new Promise((resolve) => {
      letGo = resolve
    })
  })
  const keychain = createKeychain(async () => library, limits)
  expect(await keychain.read('one')).toEqual(unavailable('does not answer'))
  const refused = await Promise.all([
    keychain.read('one'),
    keychain.write('one', 'key'),
    keychain.remove('one'),
  ])
  expect(refused).toEqual([1, 2, 3].map(() => unavailable('does not answer')))
  expect(await keychain.status()).toMatchObject({ available: false })
  expect(calls).toBe(1)

  letGo()
  await new Promise((resolve) => setImmediate(resolve))
  const next = keychain.read('one')
  await new Promise((resolve) => setImmediate(resolve))
  letGo()
  expect(await next).toEqual({ ok: true, value: null })
})
