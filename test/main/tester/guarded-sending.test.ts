import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Endpoint } from '../../../src/shared/model/endpoint'
import { methodSchema } from '../../../src/shared/model/request'
import { listForms } from '../../helpers/secret-forms'
import { withEcho } from '../../sandbox/echo'
import type { ReceivedRequest, Server } from '../../sandbox/server'
import { createWorkbench, credentialOf, keyValue, type Stored, type Workbench } from './workbench'

let bench: Workbench
/** Plain HTTP, on this computer. */
let plain: Server
beforeAll(async () => {
  bench = await createWorkbench()
  plain = await bench.start(
    withEcho(() => ({ status: 404 })),
    false,
  )
})
afterAll(() => bench.close())

const credentials: readonly Stored[] = [
  credentialOf('moment-payments', 'secret-key', { key: keyValue }),
  credentialOf('milient-moment', 'api-key', { key: keyValue }),
  credentialOf('message-systems-momentum', 'api-key', { key: keyValue }),
  credentialOf('generic', 'header', { headerName: 'X-API-Key', value: keyValue }),
  credentialOf('generic', 'query', { parameterName: 'api_key', value: keyValue }),
]

const someEndpoints: Endpoint[] = [
  { methods: ['GET', 'POST'], path: '/echo/redirect' },
  { methods: ['GET'], path: '/echo/a' },
]

type Place = 'own' | 'foreign' | 'plain' | 'relative'

interface Stop {
  readonly place: Place
  readonly path: string
  readonly status: number
  /** What the server puts in the address of its own accord. */
  readonly copy: string
}

const stop: fc.Arbitrary<Stop> = fc.record({
  place: fc.constantFrom('own', 'own', 'relative', 'foreign', 'plain'),
  path: fc.constantFrom('/echo', '/echo/a', '/echo/a', '/echo/a/b', '/echo/..%2Fa', '/echo/%2e%2e/a'),
  status: fc.constantFrom(301, 302, 303, 307, 308),
  copy: fc.constantFrom(
    '',
    `k=${keyValue}`,
    `k=${Buffer.from(keyValue).toString('hex')}`,
    `k=${Buffer.from(`apikey:${keyValue}`).toString('base64url')}`,
    'api_key=1',
  ),
})

/** An address that leads through all stops, each of them a redirect to the next. */
function route(stops: readonly Stop[]): string {
  const [first, ...rest] = stops
  if (first === undefined) return '/echo'
  const origins = { own: bench.own.origin, foreign: bench.foreign.origin, plain: plain.origin, relative: '' }
  const origin = origins[first.place]
  if (rest.length === 0) return `${origin}${first.path}${first.copy === '' ? '' : `?${first.copy}`}`
  const to = encodeURIComponent(route(rest))
  return `${origin}/echo/redirect?status=${first.status}&to=${to}${first.copy === '' ? '' : `&${first.copy}`}`
}

/** A request as it came, and once more with its percent signs undone. */
function readAll({ method, url, headers, body }: ReceivedRequest): Buffer {
  const text = JSON.stringify([method, url, headers, body])
  return Buffer.from(
    `${text}\n${text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))}`,
  )
}

it('whatever is typed and wherever servers lead it, no other server sees the secret', {
  timeout: 120_000,
}, async () => {
  const forms = listForms(keyValue)
  let reachedForeign = 0
  let reachedOwn = 0
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        stored: fc.constantFrom(...credentials),
        stops: fc.array(stop, { minLength: 1, maxLength: 4 }),
        method: fc.constantFrom(...methodSchema.options),
        mode: fc.constantFrom('test', 'test', 'test', 'live'),
        keyMode: fc.constantFrom('both', 'both', 'both', 'test', 'live'),
        state: fc.constantFrom('active', 'active', 'active', 'revoked'),
        allowedEndpoints: fc.constantFrom<(Endpoint[] | null)[]>(null, null, someEndpoints),
        body: fc.constantFrom(null, '{"a":1}', JSON.stringify({ key: keyValue })),
        confirmed: fc.boolean(),
      }),
      async ({ stored, stops, method, mode, keyMode, state, allowedEndpoints, body, confirmed }) => {
        // The typed address may hold no secret of its own: what a person types elsewhere, they send elsewhere.
        const [first, ...rest] = stops
        if (first === undefined) return
        const before = {
          own: bench.own.received.length,
          foreign: bench.foreign.received.length,
          plain: plain.received.length,
        }
        const credential = { ...stored.credential, mode: keyMode, state, allowedEndpoints } as const
        await bench.send(
          {
            mode,
            method,
            url: route([{ ...first, copy: '' }, ...rest]),
            body: body === null ? { type: 'none' } : { type: 'json', text: body },
          },
          { credential: { ...stored, credential }, environment: { mode }, confirmed },
        )
        const elsewhere = [
          ...bench.foreign.received.slice(before.foreign),
          ...plain.received.slice(before.plain),
        ]
        for (const request of elsewhere)
          for (const { name, bytes } of forms)
            expect([name, readAll(request).includes(bytes)]).toEqual([name, false])
        const home = bench.own.received.slice(before.own)
        if (state === 'revoked' || (keyMode !== 'both' && keyMode !== mode))
          expect([...home, ...elsewhere]).toEqual([])
        const carrying = home.filter(({ headers }) => headers.authorization ?? headers['x-api-key'])
        if (allowedEndpoints !== null)
          for (const { url } of carrying) expect(url).toMatch(/^\/echo\/(redirect\?|a(\?|$))/)
        reachedForeign += elsewhere.length
        reachedOwn += carrying.length
      },
    ),
    { numRuns: 1000 },
  )
  // The property would hold of a tester that sends nothing.
  expect(reachedForeign).toBeGreaterThan(50)
  expect(reachedOwn).toBeGreaterThan(100)
})
