import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, it } from 'vitest'
import { basic, bearer, send } from './client'
import { descriptionSchema } from './description'

const runner = join(import.meta.dirname, '../../scripts/lib/run-typescript.mjs')
const program = join(import.meta.dirname, 'main.ts')
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

const children: ChildProcess[] = []
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL')
})

it.each(signals)('runs for a person and for a program until %s', async (signal) => {
  const child = spawn(process.execPath, [runner, program], { stdio: ['ignore', 'pipe', 'pipe'] })
  children.push(child)
  const closed = once(child, 'close')
  const output: string[] = []
  const explanation: string[] = []
  const stdout = createInterface({ input: child.stdout }).on('line', (line) => output.push(line))
  const stderr = createInterface({ input: child.stderr }).on('line', (line) => explanation.push(line))
  await Promise.all([once(stdout, 'line'), once(stderr, 'line')])

  const {
    caCertificate: ca,
    milient,
    momentum,
    payments,
  } = descriptionSchema.parse(JSON.parse(output.join()))
  const keys = [
    ...milient.keys.map(({ name, value }) => ({
      name,
      value,
      url: `${milient.baseUrl}/companies/nordlys/customers?size=1&page=1`,
      headers: basic('apikey', value),
    })),
    ...momentum.keys.map(({ name, value }) => ({
      name,
      value,
      url: `${momentum.baseUrl}/templates`,
      headers: { authorization: value },
    })),
    ...payments.keys.map(({ name, value }) => ({
      name,
      value,
      url: `${payments.baseUrl}/collect/payment_sessions`,
      headers: bearer(value),
    })),
  ]
  const statuses = await Promise.all(
    keys.map(async ({ name, url, headers }) => [name, (await send(url, { ca, headers })).status] as const),
  )
  expect(Object.fromEntries(statuses)).toEqual({
    production: 200,
    sandbox: 401,
    everywhere: 200,
    oneCompany: 200,
    test: 401,
    expired: 401,
    revoked: 401,
    inactiveUser: 403,
    unlicensedUser: 403,
    allGrants: 200,
    viewOnly: 200,
    templatesOnly: 200,
    smtpOnly: 403,
    removed: 401,
    testSecret: 200,
    testPublic: 403,
    liveSecret: 200,
    livePublic: 403,
    testDeleted: 403,
    testExpired: 403,
    liveDeleted: 403,
    liveExpired: 403,
  })
  for (const { name, value } of keys) {
    expect(explanation.join('\n')).toMatch(new RegExp(`^  ${name} +${value} `, 'm'))
  }
  const caFile = /^Authority +(\S+)$/m.exec(explanation.join('\n'))?.[1] ?? ''
  expect(await readFile(caFile, 'utf8')).toBe(ca)

  child.kill(signal)
  expect(await closed).toEqual([0, null])
  expect(output).toHaveLength(1)
  await expect(access(caFile)).rejects.toMatchObject({ code: 'ENOENT' })
})
