import type { Exchange } from '../model/exchange'
import type { Provider } from '../providers/provider'
import { classifyCheck } from './check'

/** What an answer says of the credential that was sent; `unclear` for most of what can go wrong with a request. */
export type AnswerJudgement = 'works' | 'refused' | 'dead' | 'unclear'

/**
 * Judges the answer to any request, not only to a provider's check: that a thing is not found says nothing of a key then, and only
 * what proves it dead, or 401 and 403, counts against it.
 */
export function judgeAnswer(
  provider: Pick<Provider, 'errorClasses'>,
  exchange: Pick<Exchange, 'outcome' | 'redirects'>,
): AnswerJudgement {
  const verdict = classifyCheck(provider, exchange)
  if (verdict.type === 'works') return 'works'
  if (verdict.type !== 'refused') return 'unclear'
  if (verdict.provesDead) return 'dead'
  return verdict.status === 401 || verdict.status === 403 ? 'refused' : 'unclear'
}
