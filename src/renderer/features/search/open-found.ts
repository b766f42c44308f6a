import type { Found } from '../../../shared/model/search'
import { openExchange } from '../../stores/exchange-search-store'
import { showCredential } from '../../stores/show-credential'
import { openDatabase } from '../../stores/view-store'

/** Goes to where something is that was found, in the mode that it is of. */
export function openFound(found: Found): void {
  switch (found.kind) {
    case 'database':
      openDatabase(found.id)
      return
    case 'credential':
      showCredential({ credentialId: found.id, databaseId: found.database.id, mode: found.mode })
      return
    case 'exchange':
      openExchange(found)
  }
}
