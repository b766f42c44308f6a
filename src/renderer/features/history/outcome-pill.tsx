import type { ExchangeSummary } from '../../../shared/model/exchange'
import { texts } from '../../../shared/texts'
import { Pill } from '../../ui/pill'
import { describeStatus } from '../tester/status'

/** What came of an exchange: its status, or why there was no answer. */
export function OutcomePill({ status, failure }: Pick<ExchangeSummary, 'status' | 'failure'>) {
  if (failure !== null) {
    return <Pill tone={failure === 'cancelled' ? 'off' : 'bad'}>{texts.responses.failures[failure]}</Pill>
  }
  if (status === null) return null
  const { label, tone } = describeStatus(status, '')
  return <Pill tone={tone}>{label}</Pill>
}
