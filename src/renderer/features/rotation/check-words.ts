import { assertNever } from '../../../shared/errors'
import type { CheckVerdict } from '../../../shared/model/check'
import { failureNames } from '../tester/failures'

export interface CheckWords {
  readonly tone: 'ok' | 'warn' | 'bad' | 'info'
  readonly title: string
  /** What it means and what to do next; empty where the title says it. */
  readonly text: string
}

/** What a check says of a key, for a person. */
export function describeVerdict(verdict: CheckVerdict): CheckWords {
  switch (verdict.type) {
    case 'works':
      return { tone: 'ok', title: `It works (${verdict.status})`, text: '' }
    case 'refused':
      return {
        tone: 'bad',
        title: `Refused: ${verdict.name} (${verdict.status})`,
        text: `${verdict.meaning} ${verdict.nextStep}`,
      }
    case 'unreachable':
      return verdict.failure === 'cancelled'
        ? { tone: 'info', title: 'Cancelled', text: 'What the key is worth is not known.' }
        : { tone: 'warn', title: failureNames[verdict.failure], text: verdict.message }
    case 'unclear':
      return { tone: 'warn', title: 'Not understood', text: verdict.message }
    default:
      return assertNever(verdict)
  }
}

/** The same for the old key, of which the opposite is wanted. */
export function describeFormerVerdict(former: CheckVerdict, current: CheckVerdict | null): CheckWords {
  if (former.type === 'works')
    return {
      tone: 'warn',
      title: `The old key still works (${former.status})`,
      text: 'Revoke it at the provider, then check again.',
    }
  if (former.type !== 'refused') return describeVerdict(former)
  if (!former.provesDead)
    return {
      tone: 'warn',
      title: `Refused: ${former.name} (${former.status})`,
      text: `That does not prove that it is dead. ${former.meaning}`,
    }
  const refusal = `The old key is refused: ${former.name} (${former.status})`
  if (current?.type === 'works') return { tone: 'ok', title: refusal, text: '' }
  return {
    tone: 'warn',
    title: `${refusal}, and so is the new one`,
    text: 'So this proves nothing. See that the new key works here, then check again.',
  }
}
