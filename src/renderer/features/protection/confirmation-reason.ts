import type { CallName } from '../../../shared/contract/names'
import { texts } from '../../../shared/texts'
import type { ConfirmationQuestion } from '../../confirming-bridge'

const reasons: Partial<Record<CallName, string>> = texts.protection.confirmation.reasons

/** What happens once the person has confirmed; for what has no words of its own, what main says. */
export function confirmationReason({ call, failure }: ConfirmationQuestion): string {
  return reasons[call] ?? failure.message
}
