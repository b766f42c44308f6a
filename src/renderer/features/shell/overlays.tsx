import { useDatabaseStore } from '../../stores/database-store'
import { closeOverlay, openOverlay, useOverlayStore } from '../../stores/overlay-store'
import { useViewStore } from '../../stores/view-store'
import { CredentialDialog } from '../credential/credential-dialog'
import { NewDatabaseDialog } from '../databases/new-database-dialog'
import { PasteKey } from '../home/paste-key'
import { Palette } from '../palette/palette'
import { SearchButton } from '../palette/search-button'
import { ShortcutSheet } from './shortcut-sheet'
import { useShortcuts } from './shortcuts'

/** The button of the palette, and what the keyboard and the palette open over everything else. */
export function Overlays() {
  const open = useOverlayStore((state) => state.open)
  useShortcuts()
  return (
    <>
      <SearchButton onOpen={() => openOverlay('palette')} />
      {open === 'palette' && <Palette onClose={closeOverlay} />}
      {open === 'shortcuts' && <ShortcutSheet onClose={closeOverlay} />}
      {open === 'new-database' && <NewDatabaseDialog onClose={closeOverlay} />}
      {open === 'paste-key' && <PasteKey onClose={closeOverlay} />}
      {open === 'new-credential' && <NewCredential />}
    </>
  )
}

/** In the database in view; without one there is nothing to put it in. */
function NewCredential() {
  const { databaseId, mode } = useViewStore()
  const database = useDatabaseStore(({ databases }) => databases?.find(({ id }) => id === databaseId))
  return database && <CredentialDialog database={database} mode={mode} onClose={closeOverlay} />
}
