import type { CallName } from '../shared/contract/names'
import { fail, type Result, succeed } from '../shared/errors'
import { texts } from '../shared/texts'

interface Limit {
  /** Of the sealed input. */
  readonly bytes: number
  /** What may come at once, and comes again in the course of a minute. */
  readonly perMinute: number
}

/** More than any hand and any scrolling asks for, less than would keep main from its work. */
const usual: Limit = { bytes: 1_048_576, perMinute: 6_000 }

/** What takes a person each time: they type a password, or look at a secret. */
const byHand = { perMinute: 60 }

const own: { readonly [Name in CallName]?: Partial<Limit> } = {
  // A body of ten million characters, each of which JSON may write as six.
  sendRequest: { bytes: 67_108_864, perMinute: 1_200 },
  revealPart: byHand,
  copyPart: byHand,
  unlockVault: byHand,
  unlockWithRecoveryCode: byHand,
  unlockWithKeychain: byHand,
  confirmWithPassword: byHand,
  confirmWithKeychain: byHand,
  changePassword: byHand,
  createVault: byHand,
  previewBackup: byHand,
  restoreBackup: byHand,
  openLink: byHand,
}

/**
 * Returns what says whether a call may come in: a page that was taken over shall not keep main busy, nor fill its memory, nor
 * read out a vault faster than a person could. `now` is in milliseconds, from any beginning, and never goes back.
 */
export function createCallLimits(
  now: () => number = () => performance.now(),
): (name: CallName, bytes: number) => Result<void> {
  const buckets = new Map<CallName, { left: number; at: number }>()
  return (name, bytes) => {
    const limit = { ...usual, ...own[name] }
    if (bytes > limit.bytes) return fail('invalid-input', texts.calls.tooLarge(limit.bytes / 1_048_576))
    const at = now()
    const bucket = buckets.get(name) ?? { left: limit.perMinute, at }
    const filled = bucket.left + ((at - bucket.at) / 60_000) * limit.perMinute
    const left = Math.min(limit.perMinute, filled) - 1
    if (left < 0) return fail('too-many-calls', texts.calls.tooMany)
    buckets.set(name, { left, at })
    return succeed(undefined)
  }
}
