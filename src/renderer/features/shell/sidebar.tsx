import { LayoutGrid, ScrollText, Settings, Trash2 } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Database } from '../../../shared/model/database'
import { type Mode, modeNames } from '../../../shared/model/mode'
import type { Place } from '../../../shared/model/view-state'
import { useProviderStore } from '../../stores/provider-store'
import { openDatabase, openPlace, useViewStore } from '../../stores/view-store'
import { Badge } from '../../ui/badge'
import { TextField } from '../../ui/text-field'
import { NewDatabaseButton } from '../databases/new-database-button'
import { groupByProvider } from './group-by-provider'
import { moveFocusWithin } from './move-focus-within'
import { SidebarItem } from './sidebar-item'

/** From this many databases on, a field narrows the list. */
const searchFrom = 9

const vaultPlaces: readonly { value: Exclude<Place, 'databases'>; label: string; icon: ReactNode }[] = [
  { value: 'trash', label: 'Trash', icon: <Trash2 aria-hidden className="size-4 text-dim" /> },
  { value: 'audit', label: 'Audit log', icon: <ScrollText aria-hidden className="size-4 text-dim" /> },
  { value: 'settings', label: 'Settings', icon: <Settings aria-hidden className="size-4 text-dim" /> },
]

/** All databases under their providers. Arrow keys move through them, typing in the field narrows them. */
export function Sidebar({ databases }: { databases: readonly Database[] }) {
  const { place, databaseId, mode } = useViewStore()
  const providers = useProviderStore((state) => state.providers)
  const [search, setSearch] = useState('')
  const searchable = databases.length >= searchFrom
  const groups = groupByProvider(providers, databases, searchable ? search : '')
  return (
    <nav aria-label="Vault" onKeyDown={moveFocusWithin} className="flex h-full flex-col bg-side select-none">
      {searchable && (
        <div className="px-2 pt-2.5">
          <TextField
            label="Find a database"
            labelHidden
            type="search"
            placeholder="Find a database"
            value={search}
            onChange={(event) => setSearch(event.target.value)}
          />
        </div>
      )}
      <div className="min-h-0 flex-1 overflow-y-auto px-2 py-2.5">
        <SidebarItem
          icon={<LayoutGrid aria-hidden className="size-4 text-dim" />}
          label="All databases"
          current={place === 'databases' && databaseId === null}
          tabStop
          onSelect={() => openDatabase(null)}
        />
        {groups.map(({ provider, databases: members }) => (
          <section key={provider.id}>
            <h2 className="px-2 pt-3.5 pb-1 text-tiny font-strong tracking-wide text-faint uppercase">
              {provider.name}
            </h2>
            {members.map((database) => (
              <SidebarItem
                key={database.id}
                icon={<Badge {...provider.badge} />}
                label={database.name}
                count={countCredentials(database, mode)}
                current={database.id === databaseId}
                onSelect={() => openDatabase(database.id)}
              />
            ))}
          </section>
        ))}
        {search !== '' && groups.length === 0 && (
          <p className="px-2 pt-3.5 text-dim">No database has “{search}” in its name.</p>
        )}
      </div>
      {databases.length > 0 && (
        <div className="border-t border-line p-2">
          <NewDatabaseButton variant="ghost" className="w-full" />
        </div>
      )}
      <div className="border-t border-line p-2">
        {vaultPlaces.map(({ value, label, icon }) => (
          <SidebarItem
            key={value}
            icon={icon}
            label={label}
            current={place === value}
            tabStop
            onSelect={() => openPlace(value)}
          />
        ))}
      </div>
    </nav>
  )
}

function countCredentials({ credentialCounts }: Database, mode: Mode) {
  const value = credentialCounts[mode]
  return { value, words: `${value} ${modeNames[mode]} ${value === 1 ? 'credential' : 'credentials'}` }
}
