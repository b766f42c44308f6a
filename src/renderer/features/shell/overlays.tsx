import { useState } from 'react'
import { NewDatabaseDialog } from '../databases/new-database-dialog'
import { Palette } from '../palette/palette'
import { SearchButton } from '../palette/search-button'
import { ShortcutSheet } from './shortcut-sheet'
import { useShortcuts } from './shortcuts'

/** The button of the palette, and what the keyboard and the palette open over everything else. */
export function Overlays() {
  const [open, setOpen] = useState<'palette' | 'shortcuts' | 'new-database' | null>(null)
  const close = () => setOpen(null)
  useShortcuts({
    find: () => setOpen('palette'),
    'new-database': () => setOpen('new-database'),
    shortcuts: () => setOpen('shortcuts'),
  })
  return (
    <>
      <SearchButton onOpen={() => setOpen('palette')} />
      {open === 'palette' && (
        <Palette
          onClose={close}
          onNewDatabase={() => setOpen('new-database')}
          onShowShortcuts={() => setOpen('shortcuts')}
        />
      )}
      {open === 'shortcuts' && <ShortcutSheet onClose={close} />}
      {open === 'new-database' && <NewDatabaseDialog onClose={close} />}
    </>
  )
}
