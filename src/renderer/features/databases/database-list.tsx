import { useMemo } from 'react'
import type { Database } from '../../../shared/model/database'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { getProvider } from '../../../shared/providers'
import { texts } from '../../../shared/texts'
import { compareNames } from '../../compare-names'
import { listProviders } from '../../stores/provider-store'
import { listEnvironments, openDatabase, useViewStore } from '../../stores/view-store'
import { RelativeTime } from '../../ui/relative-time'
import { type Column, Table } from '../../ui/table'
import { baseUrlHost } from './base-url-host'
import { DatabaseBadge } from './database-badge'

const words = texts.databases.list

/** Every database in the vault, as the mode of the window shows it. */
export function DatabaseList({ databases }: { databases: readonly Database[] }) {
  const mode = useViewStore((state) => state.mode)
  const columns = useMemo(() => columnsFor(mode), [mode])
  const rows = useMemo(() => databases.toSorted(compareNames), [databases])
  return (
    <div className="flex h-full flex-col">
      <header className="flex shrink-0 items-baseline gap-2 border-b border-line px-5 py-3.5">
        <h1 className="text-heading font-heading">{words.title}</h1>
        <span className="numbers text-dim">{databases.length}</span>
      </header>
      <div className="min-h-0 flex-1">
        <Table
          label={words.label}
          columns={columns}
          rows={rows}
          rowKey={(database) => database.id}
          onSelect={(database) => openDatabase(database.id)}
        />
      </div>
    </div>
  )
}

function columnsFor(mode: Mode): Column<Database>[] {
  return [
    {
      id: 'name',
      header: words.columns.name,
      width: 'minmax(140px, 2fr)',
      cell: (database) => (
        <span className="flex items-center gap-2">
          <DatabaseBadge database={database} />
          <span className="truncate font-medium">{database.name}</span>
        </span>
      ),
    },
    {
      id: 'provider',
      header: words.columns.provider,
      width: 'minmax(110px, 1.2fr)',
      cell: ({ providerId }) => (
        <span className="text-dim">{getProvider(listProviders(), providerId).name}</span>
      ),
    },
    {
      id: 'host',
      header: words.columns.host(modeNames[mode]),
      width: 'minmax(120px, 1.6fr)',
      cell: (database) => <Hosts database={database} mode={mode} />,
    },
    {
      id: 'credentials',
      header: words.columns.credentials,
      width: '76px',
      align: 'end',
      cell: ({ credentialCounts }) => credentialCounts[mode],
    },
    {
      id: 'updated',
      header: words.columns.changed,
      width: '104px',
      align: 'end',
      cell: ({ updatedAt }) => (
        <span className="text-dim">
          <RelativeTime at={updatedAt} />
        </span>
      ),
    },
  ]
}

function Hosts({ database, mode }: { database: Database; mode: Mode }) {
  const hosts = [...new Set(listEnvironments(database, mode).map(({ baseUrl }) => baseUrlHost(baseUrl)))]
  if (hosts.length === 0) return <span className="text-faint">{words.noHost}</span>
  return <span className="font-mono text-mono text-dim">{hosts.join(', ')}</span>
}
