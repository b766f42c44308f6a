import { assertNever } from '../../../shared/errors'
import type { CheckVerdict } from '../../../shared/model/check'
import { texts } from '../../../shared/texts'

const words = texts.checks

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
      return { tone: 'ok', title: words.works(verdict.status), text: '' }
    case 'refused':
      return {
        tone: 'bad',
        title: words.refused(verdict.name, verdict.status),
        text: `${verdict.meaning} ${verdict.nextStep}`,
      }
    case 'unreachable':
      return verdict.failure === 'cancelled'
        ? { tone: 'info', ...words.cancelled }
        : { tone: 'warn', title: texts.responses.failures[verdict.failure], text: verdict.message }
    case 'unclear':
      return { tone: 'warn', title: words.notUnderstood, text: verdict.message }
    default:
      return assertNever(verdict)
  }
}

/** The same for the old key, of which the opposite is wanted. */
export function describeFormerVerdict(former: CheckVerdict, current: CheckVerdict | null): CheckWords {
  if (former.type === 'works')
    return {
      tone: 'warn',
      title: words.former.works.title(former.status),
      text: words.former.works.text,
    }
  if (former.type !== 'refused') return describeVerdict(former)
  if (!former.provesDead)
    return {
      tone: 'warn',
      title: words.refused(former.name, former.status),
      text: words.former.notProven(former.meaning),
    }
  const { name, status } = former
  if (current?.type === 'works') return { tone: 'ok', title: words.former.refused(name, status), text: '' }
  return {
    tone: 'warn',
    title: words.former.bothRefused.title(name, status),
    text: words.former.bothRefused.text,
  }
}
