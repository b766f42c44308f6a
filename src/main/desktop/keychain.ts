import { fail, type Result, succeed } from '../../shared/errors'
import type { KeychainStatus } from '../../shared/model/protection'
import { texts } from '../../shared/texts'

/** The part of keytar that is used here; a test puts another in its place. */
export interface KeychainLibrary {
  getPassword(service: string, account: string): Promise<string | null>
  setPassword(service: string, account: string, password: string): Promise<void>
  deletePassword(service: string, account: string): Promise<boolean>
}

const service = 'Latchkey'

/** Long enough to type a password that the keychain asks for. */
const answerWithinMs = 30_000
/** To show whether there is one, which should not keep a page waiting. */
const statusWithinMs = 4_000

/**
 * The keychain of the operating system: Keychain on macOS, Credential Manager on Windows, the Secret Service (GNOME Keyring,
 * KWallet) on Linux. Every call ends in time. A call that hangs cannot be taken back and keeps one of the few threads
 * that Node works with, so there is only ever one: while it hangs, others are refused at once.
 */
export function createKeychain(
  load: () => Promise<KeychainLibrary> = loadLibrary,
  limits = { answerWithinMs, statusWithinMs },
) {
  let pending: Promise<unknown> | undefined
  let lastTurn: Promise<unknown> = Promise.resolve()

  function ask<Value>(
    withinMs: number,
    question: (library: KeychainLibrary) => Promise<Value>,
  ): Promise<Result<Value>> {
    const turn = lastTurn.then(() => askNow(withinMs, question))
    lastTurn = turn
    return turn
  }

  async function askNow<Value>(
    withinMs: number,
    question: (library: KeychainLibrary) => Promise<Value>,
  ): Promise<Result<Value>> {
    if (pending !== undefined) return fail('keychain-unavailable', texts.unlocking.keychain.silent)
    const answer = load().then(
      (library) =>
        question(library).then(succeed, () => fail('keychain-unavailable', describeMissingService())),
      () => fail('keychain-unavailable', describeMissingLibrary()),
    )
    const ended = answer.finally(() => {
      if (pending === ended) pending = undefined
    })
    pending = ended
    let timer: NodeJS.Timeout | undefined
    const late = new Promise<Result<Value>>((resolve) => {
      timer = setTimeout(
        () => resolve(fail('keychain-unavailable', texts.unlocking.keychain.silent)),
        withinMs,
      )
    })
    try {
      return await Promise.race([ended, late])
    } finally {
      clearTimeout(timer)
    }
  }

  return {
    /** Asks for an entry that is not there: a service that can say so works. */
    status: async (): Promise<KeychainStatus> => {
      const asked = await ask(limits.statusWithinMs, (library) => library.getPassword(service, 'status'))
      return asked.ok ? { available: true } : { available: false, reason: asked.error.message }
    },
    /** Null when there is no such entry. */
    read: (account: string) => ask(limits.answerWithinMs, (library) => library.getPassword(service, account)),
    write: (account: string, value: string) =>
      ask(limits.answerWithinMs, (library) => library.setPassword(service, account, value)),
    remove: (account: string) =>
      ask<void>(limits.answerWithinMs, async (library) => {
        await library.deletePassword(service, account)
      }),
  }
}

/** A native module: loaded when it is first used, and not part of the bundle. */
async function loadLibrary(): Promise<KeychainLibrary> {
  return (await import('keytar')).default
}

function describeMissingService(): string {
  return process.platform === 'linux' ? texts.unlocking.keychain.noService : texts.unlocking.keychain.refused
}

function describeMissingLibrary(): string {
  return process.platform === 'linux'
    ? texts.unlocking.keychain.noLibsecret
    : texts.unlocking.keychain.notLoaded
}
