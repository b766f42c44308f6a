import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import type { Found } from '../../../shared/model/search'
import { findProvider, type Providers } from '../../../shared/providers'
import { selectCredential } from '../../stores/credentials-store'
import { useProviderStore } from '../../stores/provider-store'
import { changeMode, openDatabase, useViewStore } from '../../stores/view-store'
import { Badge } from '../../ui/badge'
import { type CommandItem, CommandMenu } from '../../ui/command-menu'
import { Highlighted } from '../../ui/highlighted'
import { listActions } from './palette-actions'
import { rankActions } from './rank-actions'
import { useVaultSearch } from './use-vault-search'

interface PaletteProps {
  onClose: () => void
  onNewDatabase: () => void
  onShowShortcuts: () => void
}

/** Finds any database and credential by a few letters, and does what can be done from anywhere. */
export function Palette({ onClose, ...openers }: PaletteProps) {
  const [search, setSearch] = useState('')
  const { text, found, problem } = useVaultSearch(search)
  const mode = useViewStore((state) => state.mode)
  const providers = useProviderStore((state) => state.providers)
  const itemsOf = (kind: Found['kind']): CommandItem[] =>
    found.filter((thing) => thing.kind === kind).map((thing) => describeFound(thing, { search, providers }))
  const actions = rankActions(listActions({ mode, ...openers }), search).map(
    ({ id, label, icon, shortcut, run }): CommandItem => ({
      id,
      label,
      icon,
      ...(shortcut === undefined ? {} : { shortcut }),
      onSelect: run,
    }),
  )
  return (
    <CommandMenu
      onClose={onClose}
      label="Find and do"
      placeholder="Find a database or a credential, or do something"
      search={search}
      onSearchChange={setSearch}
      groups={[
        { heading: 'Databases', items: itemsOf('database') },
        { heading: 'Credentials', items: itemsOf('credential') },
        { heading: 'Actions', items: actions },
      ]}
      pending={text !== search}
      empty={text === undefined ? 'Searching…' : `Nothing has “${search}” in it.`}
      status={problem && `${problem} Searched as plain text.`}
    />
  )
}

interface Context {
  search: string
  providers: Providers
}

function describeFound(found: Found, { search, providers }: Context): CommandItem {
  const provider = findProvider(providers, found.providerId)
  const label = <Highlighted text={found.title} search={search} />
  if (found.kind === 'database') {
    return {
      id: found.id,
      label,
      detail: provider?.name ?? '',
      icon: provider && <Badge {...provider.badge} />,
      onSelect: () => openDatabase(found.id),
    }
  }
  const { database, otherDatabases, mode } = found
  return {
    id: found.id,
    label,
    detail: otherDatabases === 0 ? database.name : `${database.name} and ${otherDatabases} more`,
    icon: <KeyRound aria-hidden />,
    onSelect: () => {
      // One for both modes is shown in the mode that the window is in.
      if (mode !== 'both') changeMode(mode)
      openDatabase(database.id)
      selectCredential(found.id)
    },
  }
}
