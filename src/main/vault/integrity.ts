import { once } from 'node:events'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'
import { hasCode } from './storage-error'

/**
 * Whether SQLite finds every page of an encrypted database file authentic and in its place (`PRAGMA quick_check`). Works in a
 * thread of its own, because that takes seconds for a large file; so it wants a file that nobody has open, such as a copy.
 */
export async function isIntact(path: string, key: Buffer): Promise<boolean> {
  const worker = new Worker(checkSource, {
    eval: true,
    workerData: {
      library: createRequire(import.meta.url).resolve('better-sqlite3'),
      binding: process.env.LATCHKEY_SQLITE_BINDING,
      path,
      key,
    },
  })
  try {
    const [message] = await once(worker, 'message')
    const found = messageSchema.parse(message)
    if (found.ok) return found.verdict === 'ok'
    const error = Object.assign(new Error('The copy could not be checked.'), { code: found.code })
    if (hasCode(error, ['SQLITE_NOTADB', 'SQLITE_CORRUPT', 'SQLITE_IOERR'])) return false
    throw error
  } finally {
    await worker.terminate()
  }
}

const messageSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), verdict: z.string() }),
  z.object({ ok: z.literal(false), code: z.string() }),
])

/** A text of its own, because a bundler, a test and a child process would each look for a file elsewhere. */
const checkSource = `
const { parentPort, workerData } = require('node:worker_threads')
const { library, binding, path, key } = workerData
const Database = require(library)
let database
try {
  database = new Database(path, { readonly: true, ...(binding === undefined ? {} : { nativeBinding: binding }) })
  database.pragma("cipher = 'chacha20'")
  const rawKey = Buffer.concat([Buffer.from('raw:', 'ascii'), key])
  key.fill(0)
  database.key(rawKey)
  rawKey.fill(0)
  database.pragma('temp_store = MEMORY')
  database.pragma('cell_size_check = ON')
  parentPort.postMessage({ ok: true, verdict: database.pragma('quick_check(1)', { simple: true }) })
} catch (error) {
  parentPort.postMessage({ ok: false, code: String(error.code) })
} finally {
  database?.close()
}
`
