import type { FoundExchange } from '../../../shared/model/search'
import type { SoughtWords } from '../../../shared/rules/match-search'
import { texts } from '../../../shared/texts'
import { ModePill } from '../../ui/mode-pill'
import type { Column } from '../../ui/table'
import { FoundText } from '../search/found-text'
import { FoundUrl } from '../search/found-url'
import { methodColumn, outcomeColumn, sentColumn, urlColumn } from './exchange-columns'

const headers = texts.history.columns

interface HistoryLayout {
  readonly sought: readonly SoughtWords[]
  /** By the ids of environments: of an address there, what comes after it is enough beside the name of the database. */
  readonly origins: ReadonlyMap<string, string>
  /** Pixels matter in a narrow window, and beside the details of an exchange. */
  readonly room: 'wide' | 'narrow' | 'beside'
}

/** What is to see of exchanges of all databases, with the words marked by which they were found. */
export function historyColumns({ sought, origins, room }: HistoryLayout): Column<FoundExchange>[] {
  const url = urlColumn<FoundExchange>(({ url, environmentId }) => {
    const origin = origins.get(environmentId)
    return (
      <FoundUrl
        url={origin && url.startsWith(`${origin}/`) ? url.slice(origin.length) : url}
        sought={sought}
      />
    )
  })
  const mode: Column<FoundExchange> = {
    id: 'mode',
    header: headers.mode,
    width: '72px',
    cell: ({ mode }) => <ModePill mode={mode} />,
  }
  const database: Column<FoundExchange> = {
    id: 'database',
    header: headers.database,
    width: 'minmax(88px, 1fr)',
    cell: ({ databaseName }) => <FoundText text={databaseName} sought={sought} />,
  }
  const credential: Column<FoundExchange> = {
    id: 'credential',
    header: headers.credential,
    width: 'minmax(96px, 1fr)',
    cell: ({ credentialTitle }) => (
      <span className="text-dim">
        {credentialTitle !== null && <FoundText text={credentialTitle} sought={sought} />}
      </span>
    ),
  }
  switch (room) {
    case 'wide':
      return [mode, methodColumn, url, outcomeColumn, database, credential, sentColumn]
    case 'narrow':
      return [
        ...[mode, methodColumn, url, { ...outcomeColumn, width: '104px' }, database],
        { ...sentColumn, width: '88px' },
      ]
    case 'beside':
      return [methodColumn, url, { ...outcomeColumn, width: '104px' }, database]
  }
}
