import type { Failure } from '../../shared/errors'
import type { Backup } from '../../shared/model/backup'
import { bridge } from '../bridge'
import { resettable } from './resettable'

interface BackupState {
  /** Newest first; null until they are loaded. */
  backups: readonly Backup[] | null
  failure: Failure | null
}

export const useBackupStore = resettable<BackupState>({ backups: null, failure: null })

/** Reads the list of backups anew; works without an open vault too. */
export async function loadBackups(): Promise<void> {
  const result = await bridge.listBackups()
  useBackupStore.setState(
    result.ok ? { backups: result.value, failure: null } : { backups: null, failure: result.error },
  )
}
