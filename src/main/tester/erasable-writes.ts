import type { Socket } from 'node:net'

type WhenSent = (error?: Error | null) => void

/**
 * Lets text leave through a buffer that is filled with zeros once it is sent. Node copies text that is written, and buffers that
 * are written together, to memory that it frees as it is; a single buffer is read where it lies, by TLS too. The client writes
 * the headers of a request as text, secrets included.
 */
export function writeErasably<Connection extends Socket>(socket: Connection): Connection {
  const write: (chunk: Uint8Array, whenSent: WhenSent) => boolean = socket.write.bind(socket)
  socket.write = (chunk: Uint8Array | string, second?: BufferEncoding | WhenSent, third?: WhenSent) => {
    const [encoding, whenSent] = typeof second === 'function' ? [undefined, second] : [second, third]
    const isText = typeof chunk === 'string'
    const bytes = isText ? Buffer.from(chunk, encoding) : chunk
    return write(bytes, (error) => {
      if (isText) bytes.fill(0)
      whenSent?.(error)
    })
  }
  socket.cork = () => undefined
  return socket
}
