import type { ExchangeSummary } from '../../../shared/model/exchange'
import { Pill } from '../../ui/pill'
import { RelativeTime } from '../../ui/relative-time'
import type { Column } from '../../ui/table'
import { failureNames } from '../tester/failures'
import { MaskedText } from '../tester/masked-text'
import { formatDuration } from '../tester/measures'
import { MethodWord } from '../tester/method-word'
import { describeStatus } from '../tester/status'

export const exchangeColumns: readonly Column<ExchangeSummary>[] = [
  { id: 'method', header: 'Method', width: '72px', cell: ({ method }) => <MethodWord method={method} /> },
  {
    id: 'url',
    header: 'URL',
    width: 'minmax(120px, 1fr)',
    cell: ({ url }) => (
      <span title={url} className="font-mono text-mono">
        <MaskedText>{url.replace(/^https:\/\//, '')}</MaskedText>
      </span>
    ),
  },
  { id: 'status', header: 'Outcome', width: '148px', cell: (exchange) => <OutcomePill {...exchange} /> },
  {
    id: 'duration',
    header: 'Time',
    width: '64px',
    align: 'end',
    cell: ({ durationMs }) => <span className="text-dim">{formatDuration(durationMs)}</span>,
  },
  {
    id: 'sentAt',
    header: 'Sent',
    width: '112px',
    cell: ({ sentAt }) => (
      <span className="text-dim">
        <RelativeTime at={sentAt} />
      </span>
    ),
  },
]

function OutcomePill({ status, failure }: Pick<ExchangeSummary, 'status' | 'failure'>) {
  if (failure !== null) {
    return <Pill tone={failure === 'cancelled' ? 'off' : 'bad'}>{failureNames[failure]}</Pill>
  }
  if (status === null) return null
  const { label, tone } = describeStatus(status, '')
  return <Pill tone={tone}>{label}</Pill>
}
