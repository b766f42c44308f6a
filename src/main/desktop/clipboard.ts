import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { clipboard } from 'electron'

const clearAfterMs = 30_000

export interface SecretClipboard {
  /** Puts a secret on the clipboard; resolves to when it will be cleared. */
  copy(secret: string): Promise<{ clearsAt: number }>
  /** Clears the clipboard now if what lies on it is still ours. */
  clear(): Promise<void>
}

/**
 * A clipboard that forgets. It keeps a keyed digest of what it put there, never the value, and clears only that:
 * whatever was copied since stays.
 */
export function createSecretClipboard(onChange: (clearsAt: number | null) => void): SecretClipboard {
  const digestKey = randomBytes(32)
  let ours: { digest: Buffer; timer: NodeJS.Timeout } | undefined
  let lastTurn: Promise<unknown> = Promise.resolve()

  /** One after the other: a lock in the middle of copying clears what is being copied. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const turn = lastTurn.then(work)
    lastTurn = turn.catch(() => undefined)
    return turn
  }

  const digestOf = (text: string) => createHmac('sha256', digestKey).update(text).digest()

  async function clear(): Promise<void> {
    if (ours === undefined) return
    const { digest, timer } = ours
    clearTimeout(timer)
    ours = undefined
    // Electron 33 answers at once, later ones with a promise; `await` takes both.
    if (timingSafeEqual(digestOf(await clipboard.readText()), digest)) clipboard.clear()
    onChange(null)
  }

  async function copy(secret: string): Promise<{ clearsAt: number }> {
    if (ours !== undefined) clearTimeout(ours.timer)
    await clipboard.writeText(secret)
    ours = { digest: digestOf(secret), timer: setTimeout(() => inTurn(clear), clearAfterMs) }
    const clearsAt = Date.now() + clearAfterMs
    onChange(clearsAt)
    return { clearsAt }
  }

  return { copy: (secret) => inTurn(() => copy(secret)), clear: () => inTurn(clear) }
}
