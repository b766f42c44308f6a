import { afterAll, describe, expect, it } from 'vitest'
import { bearerKey, createWorkbench, credentialOf, header, keyValue } from './workbench'

const bench = await createWorkbench()
afterAll(() => bench.close())

describe('redirects', () => {
  function redirect(to: string, status = 302): string {
    return `/echo/redirect?status=${status}&to=${encodeURIComponent(to)}`
  }

  it('keep the secret on the way through its own server', async () => {
    const exchange = await bench.exchange({ url: redirect('/echo?home') }, { credential: bearerKey })
    expect(bench.own.received.at(-1)).toMatchObject({
      url: '/echo?home',
      headers: { authorization: `Bearer ${keyValue}` },
    })
    expect(exchange.redirects).toEqual([
      { status: 302, url: `${bench.own.origin}/echo?home`, droppedSecrets: [] },
    ])
    expect(exchange.url).toBe(`${bench.own.origin}${redirect('/echo?home')}`)
  })

  it.each([
    ['Authorization', bearerKey, 'header Authorization'],
    ['Basic', credentialOf('milient-moment', 'api-key', { key: keyValue }), 'header Authorization'],
    [
      'raw Authorization',
      credentialOf('message-systems-momentum', 'api-key', { key: keyValue }),
      'header Authorization',
    ],
    [
      'a header of its own',
      credentialOf('generic', 'header', { headerName: 'X-API-Key', value: keyValue }),
      'header X-API-Key',
    ],
    [
      'a short secret',
      credentialOf('generic', 'header', { headerName: 'X-API-Key', value: 'abc' }),
      'header X-API-Key',
    ],
  ])('leave the secret behind at another server: %s', async (_, credential, dropped) => {
    const target = `${bench.foreign.origin}/echo?redirected`
    const exchange = await bench.exchange({ url: redirect(target, 307) }, { credential })
    expect(exchange.redirects).toEqual([{ status: 307, url: target, droppedSecrets: [dropped] }])
    const received = bench.foreign.received.at(-1)
    expect(received?.url).toBe('/echo?redirected')
    expect(received?.headers).toMatchObject({ accept: '*/*', host: new URL(bench.foreign.origin).host })
    expect(received?.headers).not.toHaveProperty('authorization')
    expect(received?.headers).not.toHaveProperty('x-api-key')
  })

  it('leave behind what was typed by hand, and every copy of the secret', async () => {
    const copy = `?copy=${Buffer.from(`user:${keyValue}`).toString('hex')}&api_key=${keyValue}&${keyValue}=1&kept=1`
    const target = `${bench.foreign.origin}/echo${copy}`
    const headers = [
      header('Cookie', 'session=typed-session-1234'),
      header('Proxy-Authorization', 'Basic typed-proxy-12345678'),
      header('X-Copy', Buffer.from(keyValue).toString('base64')),
      header('X-Plain', 'stays'),
    ]
    const exchange = await bench.exchange({ url: redirect(target), headers }, { credential: bearerKey })
    const received = bench.foreign.received.at(-1)
    expect(received?.url).toBe('/echo?kept=1')
    expect(Object.keys(received?.headers ?? {}).sort()).toEqual(
      ['accept', 'accept-encoding', 'connection', 'host', 'user-agent', 'x-plain'].sort(),
    )
    expect(exchange.redirects[0]?.droppedSecrets).toEqual([
      'header Cookie',
      'header Proxy-Authorization',
      'header X-Copy',
      'header Authorization',
      'query parameter copy',
      'query parameter api_key',
      'query parameter ‹key of Secret key, Test›',
    ])
    expect(JSON.stringify(exchange)).not.toMatch(/typed-session-1234|typed-proxy-12345678/)
    expect(JSON.stringify(exchange)).not.toContain(Buffer.from(keyValue).toString('hex'))
  })

  it('leave the query parameter of the credential behind', async () => {
    const credential = credentialOf('generic', 'query', { parameterName: 'api_key', value: 'abc' })
    const target = `${bench.foreign.origin}/echo?api_key=abc&a=1`
    const exchange = await bench.exchange({ url: redirect(target) }, { credential })
    expect(bench.foreign.received.at(-1)?.url).toBe('/echo?a=1')
    expect(exchange.redirects[0]?.droppedSecrets).toEqual(['query parameter api_key'])
  })

  it('do not carry a secret in the body or the path to another server', async () => {
    const before = bench.foreign.received.length
    const target = `${bench.foreign.origin}/echo`
    const body = { type: 'json', text: JSON.stringify({ key: keyValue }) } as const
    for (const change of [
      { method: 'POST', url: redirect(target, 308), body } as const,
      { url: redirect(`${target}/status/${keyValue}`) },
    ]) {
      const failure = await bench.failureOf(change, { credential: bearerKey })
      expect(failure).toMatchObject({
        kind: 'redirect-refused',
        message: expect.stringContaining('stays here'),
      })
    }
    expect(bench.foreign.received).toHaveLength(before)
  })

  it('turn a POST into a GET as browsers do', async () => {
    const change = {
      method: 'POST',
      url: redirect('/echo?after'),
      body: { type: 'json', text: '1' },
    } as const
    await bench.exchange(change)
    expect(bench.own.received.at(-1)).toMatchObject({ method: 'GET', url: '/echo?after', body: '' })
    expect(bench.own.received.at(-1)?.headers).not.toHaveProperty('content-type')
    await bench.exchange({ ...change, url: redirect('/echo?again', 307) })
    expect(bench.own.received.at(-1)).toMatchObject({ method: 'POST', url: '/echo?again', body: '1' })
  })

  it('do not leave TLS', async () => {
    expect(
      await bench.failureOf({ url: redirect('http://example.test/') }, { credential: bearerKey }),
    ).toMatchObject({
      kind: 'redirect-refused',
      message: expect.stringContaining('to http://example.test/, which was not followed. Plain HTTP'),
    })
  })

  it('end after ten', async () => {
    const circle = await bench.start(() => ({ status: 302, headers: { location: '/again' } }))
    const { outcome, redirects } = await bench.exchange({ url: `${circle.origin}/` })
    expect(outcome).toMatchObject({ type: 'failure', kind: 'too-many-redirects' })
    expect(redirects).toHaveLength(10)
    expect(circle.received).toHaveLength(11)
  })

  it('that fail on the way show how far they came', async () => {
    const exchange = await bench.exchange(
      { url: redirect('https://nothing.invalid/') },
      { credential: bearerKey },
    )
    expect(exchange).toMatchObject({
      redirects: [{ url: 'https://nothing.invalid/', droppedSecrets: ['header Authorization'] }],
      outcome: { kind: 'name-not-found', message: expect.stringContaining('nothing.invalid') },
    })
  })
})
