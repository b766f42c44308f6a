import { once } from 'node:events'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { describeTokenVault } from '../../../src/main/handlers/token-vault'
import { createTokenKeeper } from '../../../src/main/oauth/token-keeper'
import { openPart } from '../../../src/main/store/parts'
import { browse } from '../../helpers/browse'
import { startOAuthChild } from '../../helpers/child'
import { noSignIn } from '../../helpers/no-sign-in'
import { password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'
import { type Sandbox, startSandbox } from '../../sandbox'
import { openBench, type Setting } from './bench'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

/** A vault in files that was locked with tokens in it, and what can be done with it later. */
async function prepare(setting: Omit<Setting, 'caCertificate'>) {
  const { session, folder } = await temporaryVault()
  const { caCertificate } = sandbox
  const { order, signIn } = await openBench({ ...setting, caCertificate, vault: unlocked(session) })
  successOf(await signIn())
  const read = (part: string) => {
    const { db, sealingKey } = unlocked(session)
    const opened = openPart(db, sealingKey, { credentialId: order.credentialId, part })
    return opened.ok ? opened.value.toString('utf8') : undefined
  }
  const before = read('refreshToken')
  session.lock()
  return {
    ...{ folder, order, before, read },
    unlock: async () => successOf(await session.unlock(folder, password)),
    refresh() {
      const vault = describeTokenVault(unlocked(session), () => undefined)
      return createTokenKeeper(noSignIn).refresh(order, vault)
    },
  }
}

function prepareMomentus() {
  const { baseUrl, oauth } = sandbox.momentus
  const values = { email: oauth.email, password: oauth.password }
  return prepare({ providerId: 'momentus-connect', kindId: 'oauth', baseUrl, values })
}

function lastGrants(count: number) {
  const grants = sandbox.momentus.tokenRequests.slice(-count)
  return grants.map(({ grantType, outcome }) => `${grantType} ${outcome}`)
}

it('killed while the answer is on its way: the next one signs in anew by itself', async () => {
  const { folder, order, before, read, unlock, refresh } = await prepareMomentus()
  const { tokenRequests, holdTokenAnswers } = sandbox.momentus
  const asked = tokenRequests.length
  const answer = holdTokenAnswers()
  const child = startOAuthChild(folder, order)
  await expect.poll(() => tokenRequests.length, { timeout: 20_000 }).toBe(asked + 1)
  await child.kill()
  answer()

  await unlock()
  expect(read('refreshToken')).toBe(before)
  successOf(await refresh())
  expect(lastGrants(3)).toEqual(['refresh_token issued', 'refresh_token refused', 'password issued'])
  expect(read('refreshToken')).not.toBe(before)
})

it('killed between answer and save: the same', async () => {
  const { folder, order, before, read, unlock, refresh } = await prepareMomentus()
  const child = startOAuthChild(folder, order, 'answered')
  await once(child.process, 'exit')
  expect(child.process.signalCode).toBe('SIGKILL')

  await unlock()
  expect(read('refreshToken')).toBe(before)
  successOf(await refresh())
  expect(lastGrants(3)).toEqual(['refresh_token issued', 'refresh_token refused', 'password issued'])
})

it('killed after the save: the new refresh token is there and serves', async () => {
  const { folder, order, before, read, unlock, refresh } = await prepareMomentus()
  const child = startOAuthChild(folder, order, 'saved')
  await once(child.process, 'exit')

  await unlock()
  expect(read('refreshToken')).not.toBe(before)
  successOf(await refresh())
  expect(lastGrants(2)).toEqual(['refresh_token issued', 'refresh_token issued'])
})

it('where somebody has to sign in, that is said, and the spent token is not tried again', async () => {
  const { moloni, caCertificate } = sandbox
  const { folder, order, read, unlock, refresh } = await prepare({
    ...{ providerId: 'moloni-on', kindId: 'api-client', baseUrl: moloni.baseUrl },
    values: { apiClientId: moloni.client.id, clientSecret: moloni.client.secret },
    tools: { openBrowser: async (url) => void (await browse(url, caCertificate)) },
  })
  const child = startOAuthChild(folder, order, 'answered')
  await once(child.process, 'exit')

  await unlock()
  const asked = moloni.grants.length
  for (const _ of ['once', 'twice'])
    expect(await refresh()).toMatchObject({
      error: { code: 'sign-in-needed', message: expect.stringContaining('choose Sign in') },
    })
  expect(moloni.grants.slice(asked).map(({ outcome }) => outcome)).toEqual(['invalid_grant'])
  expect(read('refreshToken')).toBeUndefined()
})
