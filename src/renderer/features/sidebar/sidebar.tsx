import { type KeyboardEvent, useRef, useState } from 'react'
import type { Database } from '../../../shared/model/database'
import { texts } from '../../../shared/texts'
import { useProviderStore } from '../../stores/provider-store'
import { openDatabase } from '../../stores/view-store'
import { TextField } from '../../ui/text-field'
import type { TreeHandle } from '../../ui/tree'
import { NewDatabaseButton } from '../databases/new-database-button'
import { listPlaces } from '../shell/places'
import { DatabaseTree } from './database-tree'
import { PlaceItem } from './place-item'
import { findSections } from './sidebar-rows'

/** From this many databases on, a field narrows the list. */
const searchFrom = 9

/** Where one can go: the places of the vault, and all databases in a tree that typing in the field narrows. */
export function Sidebar({ databases }: { databases: readonly Database[] }) {
  const [search, setSearch] = useState('')
  const tree = useRef<TreeHandle>(null)
  const searchable = databases.length >= searchFrom

  const onSearchKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') tree.current?.focus()
    else if (event.key === 'Enter') openFirst(databases, search)
    else if (event.key === 'Escape' && search !== '') setSearch('')
    else return
    event.preventDefault()
  }
  return (
    <nav aria-label={texts.shell.vault} className="flex h-full flex-col bg-side select-none">
      <div className="px-2 pt-2.5">
        {listPlaces('top').map((place) => (
          <PlaceItem key={place} place={place} />
        ))}
      </div>
      {searchable && (
        <TextField
          label={texts.shell.findDatabase}
          labelHidden
          type="search"
          placeholder={texts.shell.findDatabase}
          className="px-2 pt-2"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          onKeyDown={onSearchKey}
        />
      )}
      <div className="min-h-0 flex-1 px-2 pt-1">
        <DatabaseTree ref={tree} databases={databases} search={searchable ? search : ''} />
      </div>
      {databases.length > 0 && (
        <div className="border-t border-line p-2">
          <NewDatabaseButton variant="ghost" className="w-full" />
        </div>
      )}
      <div className="border-t border-line p-2">
        {listPlaces('bottom').map((place) => (
          <PlaceItem key={place} place={place} />
        ))}
      </div>
    </nav>
  )
}

function openFirst(databases: readonly Database[], search: string): void {
  const { providers } = useProviderStore.getState()
  const first = findSections(providers, databases, search)[0]?.databases[0]
  if (first) openDatabase(first.id)
}
