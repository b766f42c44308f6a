import { X509Certificate } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { type Authority, createAuthority } from '../helpers/tls'
import { send } from './client'
import { type Server, startServer } from './server'

const servers: Server[] = []
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.close()))
})

async function serve(authority: Authority, hosts: readonly string[]): Promise<Server> {
  const server = await startServer(await authority.issue(hosts), () => ({ status: 200, body: 'hello' }))
  servers.push(server)
  return server
}

describe('createAuthority', () => {
  it('makes a root that may sign servers and nothing below them, around today', async () => {
    const root = new X509Certificate((await createAuthority()).caCertificate)
    expect(root.ca).toBe(true)
    expect(root.verify(root.publicKey)).toBe(true)
    expect(root.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' })
    expect(root.validFromDate.getTime()).toBeLessThan(Date.now())
    expect(root.validToDate.getTime()).toBeGreaterThan(Date.now())
  })

  it('signs for every name and address asked for, and for no other', async () => {
    const authority = await createAuthority()
    const root = new X509Certificate(authority.caCertificate)
    const { cert } = await authority.issue(['api.example.test', '127.0.0.1', '::1'])
    const certificate = new X509Certificate(cert)
    expect(certificate.checkIssued(root)).toBe(true)
    expect(certificate.verify(root.publicKey)).toBe(true)
    expect(certificate.ca).toBe(false)
    // For a server and, with mutual TLS, for a client (RFC 5280, 4.2.1.12).
    expect(certificate.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'])
    expect(certificate.checkHost('api.example.test')).toBe('api.example.test')
    expect(certificate.checkHost('other.example.test')).toBeUndefined()
    expect(certificate.checkIP('127.0.0.1')).toBe('127.0.0.1')
    expect(certificate.checkIP('::1')).toBe('::1')
    expect(certificate.checkIP('127.0.0.2')).toBeUndefined()
  })

  it('refuses to sign for nobody', async () => {
    await expect((await createAuthority()).issue([])).rejects.toThrow('at least one host')
  })

  it('gives every server a key of its own', async () => {
    const authority = await createAuthority()
    const [one, other] = await Promise.all([authority.issue(['localhost']), authority.issue(['localhost'])])
    expect(one.key).not.toBe(other.key)
  })

  it('is trusted by a client that was told so, and by no other', async () => {
    const authority = await createAuthority()
    const stranger = await createAuthority()
    const server = await serve(authority, ['127.0.0.1'])
    expect((await send(server.origin, { ca: authority.caCertificate })).text).toBe('hello')
    await expect(send(server.origin, { ca: stranger.caCertificate })).rejects.toThrow()
  })

  it('does not vouch for a host it did not sign for', async () => {
    const authority = await createAuthority()
    const server = await serve(authority, ['api.example.test'])
    await expect(send(server.origin, { ca: authority.caCertificate })).rejects.toMatchObject({
      code: 'ERR_TLS_CERT_ALTNAME_INVALID',
    })
  })
})
