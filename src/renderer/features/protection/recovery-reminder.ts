import type { Protection } from '../../../shared/model/protection'

export type RecoveryReminder =
  /** The code is at hand and was not typed back yet. */
  | 'save'
  /** There is a code that nobody is known to have: only a new one helps. */
  | 'never-confirmed'
  | 'none'

/** What has to be done about the recovery code; null when all is well, or as long as that is not known. */
export function recoveryReminder(
  code: string | null,
  protection: Pick<Protection, 'recoveryCode'> | null,
): RecoveryReminder | null {
  if (code !== null) return 'save'
  if (!protection) return null
  if (!protection.recoveryCode) return 'none'
  return protection.recoveryCode.confirmed ? null : 'never-confirmed'
}
