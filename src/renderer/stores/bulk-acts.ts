import type { Result } from '../../shared/errors'
import type { BulkAct, BulkOutcome } from '../../shared/model/bulk'
import type { CredentialSelection } from '../../shared/model/credential-list'
import { bridge } from '../bridge'
import { reloadCredentials } from './credentials-store'
import { loadDatabases } from './database-store'

/** Does an act on many credentials and shows them as they are afterwards. */
export async function actOnCredentials(
  selection: CredentialSelection,
  act: BulkAct,
): Promise<Result<BulkOutcome>> {
  return shown(await bridge.actOnCredentials({ selection, act }))
}

export async function restoreCredentials(ids: string[]): Promise<Result<BulkOutcome>> {
  return shown(await bridge.restoreCredentials({ ids }))
}

async function shown(result: Result<BulkOutcome>): Promise<Result<BulkOutcome>> {
  if (!result.ok) return result
  reloadCredentials()
  await loadDatabases()
  return result
}
