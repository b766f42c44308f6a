import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { writeErasably } from '../../../src/main/tester/erasable-writes'

it('lets text out as it is, each piece by itself, and leaves none of it behind', async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const arriving = once(server, 'connection').then(([socket]) => text(socket))
  const { port } = server.address() as AddressInfo
  const socket = connect(port, '127.0.0.1')
  await once(socket, 'connect')

  const left: { readonly bytes: Uint8Array; readonly text: string }[] = []
  const write: (bytes: Uint8Array, sent: () => void) => boolean = socket.write.bind(socket)
  socket.write = (bytes: Uint8Array | string, sent: unknown) => {
    if (typeof bytes === 'string' || typeof sent !== 'function') throw new Error('Text was written.')
    left.push({ bytes, text: Buffer.from(bytes).toString('latin1') })
    return write(bytes, () => sent())
  }
  writeErasably(socket)

  const body = Buffer.from('{"kept":true}')
  socket.cork()
  socket.write('authorization: Bearer s\xe9cret\r\n\r\n', 'latin1')
  socket.write(body)
  socket.uncork()
  await new Promise<void>((resolve) => socket.write('the end', () => resolve()))
  socket.end()

  expect(Buffer.from(await arriving, 'utf8').includes('{"kept":true}the end')).toBe(true)
  expect(left.map((piece) => piece.text)).toEqual([
    'authorization: Bearer s\xe9cret\r\n\r\n',
    '{"kept":true}',
    'the end',
  ])
  expect(left.map(({ bytes }) => bytes.every((byte) => byte === 0))).toEqual([true, false, true])
  expect(body.toString()).toBe('{"kept":true}')
  server.close()
})
