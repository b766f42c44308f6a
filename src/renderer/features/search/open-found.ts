import type { Found } from '../../../shared/model/search'
import { selectCredential } from '../../stores/credentials-store'
import { openExchange } from '../../stores/exchange-search-store'
import { changeMode, openDatabase } from '../../stores/view-store'

/** Goes to where something is that was found, in the mode that it is of. */
export function openFound(found: Found): void {
  switch (found.kind) {
    case 'database':
      openDatabase(found.id)
      return
    case 'credential':
      // One for both modes is shown in the mode that the window is in.
      if (found.mode !== 'both') changeMode(found.mode)
      openDatabase(found.database.id)
      selectCredential(found.id)
      return
    case 'exchange':
      openExchange(found)
  }
}
