import type { ReactNode } from 'react'
import type { ExchangeSummary } from '../../../shared/model/exchange'
import { texts } from '../../../shared/texts'
import { RelativeTime } from '../../ui/relative-time'
import type { Column } from '../../ui/table'
import { MaskedText } from '../tester/masked-text'
import { formatDuration } from '../tester/measures'
import { MethodWord } from '../tester/method-word'
import { OutcomePill } from './outcome-pill'

const headers = texts.history.columns

export const methodColumn: Column<ExchangeSummary> = {
  id: 'method',
  header: headers.method,
  width: '64px',
  cell: ({ method }) => <MethodWord method={method} />,
}

export const outcomeColumn: Column<ExchangeSummary> = {
  id: 'outcome',
  header: headers.outcome,
  width: '144px',
  cell: (exchange) => <OutcomePill {...exchange} />,
}

const durationColumn: Column<ExchangeSummary> = {
  id: 'duration',
  header: headers.duration,
  width: '56px',
  align: 'end',
  cell: ({ durationMs }) => <span className="text-dim">{formatDuration(durationMs)}</span>,
}

export const sentColumn: Column<ExchangeSummary> = {
  id: 'sent',
  header: headers.sent,
  width: '104px',
  cell: ({ sentAt }) => (
    <span className="text-dim">
      <RelativeTime at={sentAt} />
    </span>
  ),
}

/** The address, as `draw` draws it. */
export function urlColumn<Row extends ExchangeSummary>(draw: (exchange: Row) => ReactNode): Column<Row> {
  return {
    id: 'url',
    header: headers.url,
    width: 'minmax(100px, 3fr)',
    cell: (exchange) => (
      <span title={exchange.url} className="font-mono text-mono">
        {draw(exchange)}
      </span>
    ),
  }
}

/**
 * All there is to see of a database, or what is left beside the details of one exchange. Of an address at the origin of the
 * environment, which is most of them, what comes after it.
 */
export function exchangeColumns(origin: string, beside: boolean): Column<ExchangeSummary>[] {
  const url = urlColumn<ExchangeSummary>(({ url }) => (
    <MaskedText>{url.startsWith(`${origin}/`) ? url.slice(origin.length) : url}</MaskedText>
  ))
  return beside
    ? [methodColumn, url, outcomeColumn]
    : [methodColumn, url, outcomeColumn, durationColumn, sentColumn]
}
