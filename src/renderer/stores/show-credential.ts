import type { CredentialMode } from '../../shared/model/credential'
import { selectCredential } from './credentials-store'
import { changeMode, openDatabase } from './view-store'

interface CredentialPlace {
  readonly credentialId: string
  readonly databaseId: string
  readonly mode: CredentialMode
}

/** Goes to a credential from anywhere: its database, a mode that it serves, its details. */
export function showCredential({ credentialId, databaseId, mode }: CredentialPlace): void {
  if (mode !== 'both') changeMode(mode)
  openDatabase(databaseId)
  selectCredential(credentialId)
}
