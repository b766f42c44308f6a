import type { ErrorCode } from '../../../shared/errors'
import { texts } from '../../../shared/texts'

const titles: Partial<Record<ErrorCode, string>> = texts.gate.failures

/** What stands above the message of a failure that concerns the whole vault. */
export function failureTitle(code: ErrorCode): string {
  return titles[code] ?? texts.gate.otherFailure
}
