import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, expect, it } from 'vitest'
import { basic, bearer, type Call, send } from './client'
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
    momentus,
    momentum,
    moloni,
    payments,
  } = descriptionSchema.parse(JSON.parse(output.join()))
  const calls: (Omit<Call, 'ca'> & { provider: string; name: string; value: string; url: string })[] = [
    ...milient.keys.map(({ name, value }) => ({
      provider: 'milient',
      name,
      value,
      url: `${milient.baseUrl}/companies/nordlys/customers?size=1&page=1`,
      headers: basic('apikey', value),
    })),
    ...momentus.keys.map(({ name, value, edition }) => ({
      provider: 'momentus',
      name,
      value,
      url: edition === 'elite' ? `${momentus.elite.baseUrl}/v1/rooms` : `${momentus.baseUrl}/Spaces/10`,
      headers: { apitoken: value, 'ocp-apim-subscription-key': momentus.subscriptionKey },
    })),
    {
      provider: 'momentus',
      name: 'access token',
      value: momentus.oauth.accessToken,
      url: `${momentus.baseUrl}/Organizations/`,
      headers: bearer(momentus.oauth.accessToken),
    },
    ...momentum.keys.map(({ name, value }) => ({
      provider: 'momentum',
      name,
      value,
      url: `${momentum.baseUrl}/templates`,
      headers: { authorization: value },
    })),
    ...moloni.keys.map(({ name, value }) => ({
      provider: 'moloni',
      name,
      value,
      url: moloni.baseUrl,
      method: 'POST',
      headers: bearer(value),
      body: '{"query":"{ me { data { userId } } }"}',
    })),
    ...payments.keys.map(({ name, value }) => ({
      provider: 'payments',
      name,
      value,
      url: `${payments.baseUrl}/collect/payment_sessions`,
      headers: bearer(value),
    })),
  ]
  const statuses = await Promise.all(
    calls.map(async ({ provider, name, url, ...call }) => {
      return [`${provider} ${name}`, (await send(url, { ca, ...call })).status] as const
    }),
  )
  expect(Object.fromEntries(statuses)).toEqual({
    'milient production': 200,
    'milient sandbox': 401,
    'milient everywhere': 200,
    'milient oneCompany': 200,
    'milient test': 401,
    'milient expired': 401,
    'milient revoked': 401,
    'milient inactiveUser': 403,
    'milient unlicensedUser': 403,
    'momentus enterprise': 200,
    'momentus elite': 200,
    'momentus restricted': 403,
    'momentus inactive': 403,
    'momentus deleted': 401,
    'momentus access token': 200,
    'momentum allGrants': 200,
    'momentum viewOnly': 200,
    'momentum templatesOnly': 200,
    'momentum smtpOnly': 403,
    'momentum removed': 401,
    'moloni writing': 200,
    'moloni endless': 200,
    'moloni reading': 200,
    'moloni expired': 401,
    'moloni revoked': 401,
    'moloni inactiveUser': 401,
    'payments testSecret': 200,
    'payments testPublic': 403,
    'payments liveSecret': 200,
    'payments livePublic': 403,
    'payments testDeleted': 403,
    'payments testExpired': 403,
    'payments liveDeleted': 403,
    'payments liveExpired': 403,
  })
  for (const { name, value } of calls) {
    expect(explanation.join('\n')).toMatch(new RegExp(`^  ${name} +${value} `, 'm'))
  }
  expect(explanation.join('\n')).toContain(moloni.client.clientSecret)
  const caFile = /^Authority +(\S+)$/m.exec(explanation.join('\n'))?.[1] ?? ''
  expect(await readFile(caFile, 'utf8')).toBe(ca)

  child.kill(signal)
  expect(await closed).toEqual([0, null])
  expect(output).toHaveLength(1)
  await expect(access(caFile)).rejects.toMatchObject({ code: 'ENOENT' })
})
