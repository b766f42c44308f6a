import { once } from 'node:events'
import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'
import { z } from 'zod'

/** What takes seconds for a large file, on a file that nobody has open, such as a copy. */
export interface ThreadWork {
  readonly path: string
  readonly key: Buffer
  /** Encrypts all of it anew with this key; without one every page is checked (`PRAGMA quick_check`). */
  readonly newKey?: Buffer
}

/**
 * Works on an encrypted database file in a thread of its own. Returns what SQLite says of it, which is `ok` when all is well.
 * Throws an error with SQLite's code when it cannot, and what `signal` was aborted with when that comes first; a step of SQLite
 * that is under way then goes on to its end unseen.
 */
export async function workInThread(work: ThreadWork, signal?: AbortSignal): Promise<string> {
  signal?.throwIfAborted()
  const worker = new Worker(source, {
    eval: true,
    workerData: {
      library: createRequire(import.meta.url).resolve('better-sqlite3'),
      binding: process.env.LATCHKEY_SQLITE_BINDING,
      ...work,
    },
  })
  try {
    const [message] = await once(worker, 'message', signal && { signal })
    const done = messageSchema.parse(message)
    if (done.ok) return done.verdict
    throw Object.assign(new Error('A thread could not work on the database.'), { code: done.code })
  } finally {
    await worker.terminate()
  }
}

const messageSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), verdict: z.string() }),
  z.object({ ok: z.literal(false), code: z.string() }),
])

/**
 * A text of its own, because a bundler, a test and a child process would each look for a file elsewhere. A file that is
 * encrypted anew is a draft, which is thrown away after a crash: it needs no journal on the disk.
 */
const source = `
const { parentPort, workerData } = require('node:worker_threads')
const { library, binding, path, key, newKey } = workerData
const Database = require(library)
function withRawKey(bytes, use) {
  const rawKey = Buffer.concat([Buffer.from('raw:', 'ascii'), bytes])
  bytes.fill(0)
  try {
    use(rawKey)
  } finally {
    rawKey.fill(0)
  }
}
let database
try {
  const readonly = newKey === undefined
  database = new Database(path, { readonly, ...(binding === undefined ? {} : { nativeBinding: binding }) })
  database.pragma("cipher = 'chacha20'")
  withRawKey(key, (rawKey) => database.key(rawKey))
  database.pragma('temp_store = MEMORY')
  database.pragma('cell_size_check = ON')
  let verdict = 'ok'
  if (readonly) verdict = database.pragma('quick_check(1)', { simple: true })
  else {
    database.pragma('locking_mode = EXCLUSIVE')
    database.pragma('journal_mode = MEMORY')
    database.pragma('synchronous = OFF')
    withRawKey(newKey, (rawKey) => database.rekey(rawKey))
  }
  database.close()
  parentPort.postMessage({ ok: true, verdict })
} catch (error) {
  database?.close()
  parentPort.postMessage({ ok: false, code: String(error.code) })
}
`
