import { TextDecoder } from 'node:util'
import type { ResponseBody } from '../../shared/model/exchange'

/**
 * Reads a body as text in the charset of its `Content-Type`, UTF-8 when it names none or one that is not known
 * (Encoding Standard, https://encoding.spec.whatwg.org). What is no text there, or holds a NUL, is binary.
 */
export function readBody(bytes: Uint8Array, contentType: string | undefined): ResponseBody {
  try {
    const text = createDecoder(bytes, contentType).decode(bytes)
    return text.includes('\0') ? { type: 'binary' } : { type: 'text', text }
  } catch {
    return { type: 'binary' }
  }
}

/** A byte order mark says more than the header does. */
function createDecoder(bytes: Uint8Array, contentType: string | undefined): TextDecoder {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true })
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true })
  const charset = /;\s*charset\s*=\s*"?([^\s";]+)/i.exec(contentType ?? '')?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset, { fatal: true })
  } catch {
    return new TextDecoder('utf-8', { fatal: true })
  }
}
