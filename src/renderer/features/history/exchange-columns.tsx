import type { ExchangeSummary } from '../../../shared/model/exchange'
import { texts } from '../../../shared/texts'
import { Pill } from '../../ui/pill'
import { RelativeTime } from '../../ui/relative-time'
import type { Column } from '../../ui/table'
import { MaskedText } from '../tester/masked-text'
import { formatDuration } from '../tester/measures'
import { MethodWord } from '../tester/method-word'
import { describeStatus } from '../tester/status'

const headers = texts.history.columns

const method: Column<ExchangeSummary> = {
  id: 'method',
  header: headers.method,
  width: '64px',
  cell: ({ method }) => <MethodWord method={method} />,
}

const outcome: Column<ExchangeSummary> = {
  id: 'outcome',
  header: headers.outcome,
  width: '144px',
  cell: (exchange) => <OutcomePill {...exchange} />,
}

const duration: Column<ExchangeSummary> = {
  id: 'duration',
  header: headers.duration,
  width: '56px',
  align: 'end',
  cell: ({ durationMs }) => <span className="text-dim">{formatDuration(durationMs)}</span>,
}

const sent: Column<ExchangeSummary> = {
  id: 'sent',
  header: headers.sent,
  width: '104px',
  cell: ({ sentAt }) => (
    <span className="text-dim">
      <RelativeTime at={sentAt} />
    </span>
  ),
}

/** The address; of one at the origin of the environment, which is most of them, what comes after it. */
function urlColumn(origin: string): Column<ExchangeSummary> {
  return {
    id: 'url',
    header: headers.url,
    width: 'minmax(120px, 1fr)',
    cell: ({ url }) => (
      <span title={url} className="font-mono text-mono">
        <MaskedText>{url.startsWith(`${origin}/`) ? url.slice(origin.length) : url}</MaskedText>
      </span>
    ),
  }
}

/** All there is to see, or what is left beside the details of one exchange. */
export function exchangeColumns(origin: string, beside: boolean): Column<ExchangeSummary>[] {
  const url = urlColumn(origin)
  return beside ? [method, url, outcome] : [method, url, outcome, duration, sent]
}

function OutcomePill({ status, failure }: Pick<ExchangeSummary, 'status' | 'failure'>) {
  if (failure !== null) {
    return <Pill tone={failure === 'cancelled' ? 'off' : 'bad'}>{texts.responses.failures[failure]}</Pill>
  }
  if (status === null) return null
  const { label, tone } = describeStatus(status, '')
  return <Pill tone={tone}>{label}</Pill>
}
