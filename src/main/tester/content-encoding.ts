import { promisify } from 'node:util'
import zlib from 'node:zlib'

interface Limit {
  /** Bytes; more ends with the code `ERR_BUFFER_TOO_LARGE`. */
  readonly maxOutputLength: number
}
type Decode = (bytes: Uint8Array, limit: Limit) => Promise<Uint8Array>

const gunzip = promisify<Uint8Array, Limit, Buffer>(zlib.gunzip)
const brotliDecompress = promisify<Uint8Array, Limit, Buffer>(zlib.brotliDecompress)
const inflate = promisify<Uint8Array, Limit, Buffer>(zlib.inflate)
const inflateRaw = promisify<Uint8Array, Limit, Buffer>(zlib.inflateRaw)

const decoders = new Map<string, Decode>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  ['br', brotliDecompress],
  // Meant is the zlib format (RFC 9110); some servers send it bare. Method 8 in the first byte tells them apart.
  ['deflate', (bytes, limit) => (((bytes[0] ?? 0) & 0x0f) === 8 ? inflate : inflateRaw)(bytes, limit)],
])
// Node 22.15 and later; a named import would not load on an earlier one.
if (typeof zlib.zstdDecompress === 'function') {
  decoders.set('zstd', promisify<Uint8Array, Limit, Buffer>(zlib.zstdDecompress))
}

/** For `Accept-Encoding`. */
export const acceptedEncodings = [...decoders.keys()].filter((name) => !name.startsWith('x-')).join(', ')

/** Encodings one on top of the other; a chain of them is how a small body becomes a huge one. */
const maximumEncodings = 3

/**
 * Undoes the `Content-Encoding` of a body. Undefined when an encoding is not known, or there are too many.
 * Throws zlib's errors for damaged data, and `ERR_BUFFER_TOO_LARGE` past `maximumSize` bytes.
 */
export async function decodeContent(
  body: Uint8Array,
  contentEncoding: string,
  maximumSize: number,
): Promise<Uint8Array | undefined> {
  const names = contentEncoding
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== '' && name !== 'identity')
  if (names.length > maximumEncodings) return undefined
  let bytes = body
  for (const name of names.reverse()) {
    const decode = decoders.get(name)
    if (decode === undefined) return undefined
    // The answer to HEAD names an encoding and has no body.
    if (bytes.length > 0) bytes = await decode(bytes, { maxOutputLength: maximumSize })
  }
  return bytes
}
