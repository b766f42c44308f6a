import { once } from 'node:events'
import { connect } from 'node:net'
import { connect as connectSecurely } from 'node:tls'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Authority, createAuthority, type ServerIdentity } from '../helpers/tls'
import { send } from './client'
import { type Responder, type Server, startServer } from './server'

let authority: Authority
let identity: ServerIdentity
const servers: Server[] = []

beforeAll(async () => {
  authority = await createAuthority()
  identity = await authority.issue(['127.0.0.1'])
})
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function start(respond: Responder = () => ({ status: 200, body: 'hello' })): Promise<Server> {
  const server = await startServer(identity, respond)
  servers.push(server)
  return server
}

function connectTo(server: Server) {
  const { hostname, port } = new URL(server.origin)
  return connectSecurely({ host: hostname, port: Number(port), ca: authority.caCertificate })
}

describe('startServer', () => {
  it('records what arrived, as it arrived', async () => {
    const server = await start()
    const answer = await send(`${server.origin}/a%20b/c?x=1&x=2&y=%26`, {
      ca: authority.caCertificate,
      method: 'PUT',
      headers: { 'X-Api-Key': 'canary' },
      body: '{"name":"Ærø"}',
    })
    expect(answer).toMatchObject({ status: 200, text: 'hello' })
    expect(server.received).toHaveLength(1)
    expect(server.received[0]).toMatchObject({
      method: 'PUT',
      url: '/a%20b/c?x=1&x=2&y=%26',
      headers: { 'x-api-key': 'canary' },
      body: '{"name":"Ærø"}',
    })
    expect(await server.received[0]?.outcome).toBe('answered')
  })

  it('drops no header that came twice, and resolves no path', async () => {
    const server = await start()
    const socket = connectTo(server)
    socket.end(
      'GET /a/../b HTTP/1.1\r\nHost: x\r\nAuthorization: one\r\nAuthorization: two\r\nConnection: close\r\n\r\n',
    )
    socket.resume()
    await once(socket, 'close')
    expect(server.received[0]).toMatchObject({ url: '/a/../b', headers: { authorization: 'one, two' } })
  })

  it('tells of a request to come, and of one that has come', async () => {
    const server = await start()
    const arrival = server.whenReceived(({ url }) => url === '/second')
    await send(`${server.origin}/first`, { ca: authority.caCertificate })
    await send(`${server.origin}/second`, { ca: authority.caCertificate })
    expect((await arrival).url).toBe('/second')
    expect((await server.whenReceived(({ url }) => url === '/first')).url).toBe('/first')
  })

  it('tells that the client went away before the answer', async () => {
    const server = await start(() => undefined)
    const controller = new AbortController()
    const answer = send(server.origin, { ca: authority.caCertificate, signal: controller.signal })
    const request = await server.whenReceived(() => true)
    controller.abort()
    await expect(answer).rejects.toThrow('aborted')
    expect(await request.outcome).toBe('abandoned')
  })

  it('records a request whose body never came to its end, and does not answer it', async () => {
    let answered = 0
    const server = await start(() => {
      answered += 1
      return { status: 200 }
    })
    const socket = connectTo(server)
    await once(socket, 'secureConnect')
    socket.end('POST / HTTP/1.1\r\nHost: x\r\nAuthorization: canary\r\nContent-Length: 100\r\n\r\nhalf')
    const request = await server.whenReceived(() => true)
    expect(request).toMatchObject({ headers: { authorization: 'canary' }, body: 'half' })
    expect(answered).toBe(0)
  })

  it('closes in the middle of an answer and of a handshake, once and for all', async () => {
    const server = await start(() => undefined)
    const hanging = send(server.origin, { ca: authority.caCertificate })
    const silent = connect(Number(new URL(server.origin).port), '127.0.0.1')
    await Promise.all([once(silent, 'connect'), server.whenReceived(() => true)])
    silent.resume()
    await Promise.all([
      server.close(),
      once(silent, 'close'),
      expect(hanging).rejects.toMatchObject({ code: 'ECONNRESET' }),
    ])
    await server.close()
    await expect(send(server.origin, { ca: authority.caCertificate })).rejects.toMatchObject({
      code: 'ECONNREFUSED',
    })
  })
})
