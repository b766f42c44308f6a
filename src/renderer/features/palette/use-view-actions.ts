import { useCallback, useMemo } from 'react'
import { fail } from '../../../shared/errors'
import { bridge } from '../../bridge'
import { useCredentialReading, useCredentialsStore } from '../../stores/credentials-store'
import { useDatabaseStore } from '../../stores/database-store'
import { useViewStore } from '../../stores/view-store'
import type { PaletteAction } from './palette-action'
import { listCredentialActions, listDatabaseActions } from './view-actions'

/** What can be done with what is in view: first with the credential whose details are open, then with its database. */
export function useViewActions(): PaletteAction[] {
  const { databaseId, tab } = useViewStore()
  const database = useDatabaseStore(({ databases }) => databases?.find(({ id }) => id === databaseId))
  const selectedId = useCredentialsStore((state) => state.selectedId)
  const credentialId = database && tab === 'credentials' ? selectedId : null
  const reading = useCredentialReading(
    useCallback(
      async () =>
        credentialId === null ? fail('not-found', '') : bridge.getCredential({ id: credentialId }),
      [credentialId],
    ),
  )
  return useMemo(
    () => [
      ...(reading?.ok ? listCredentialActions(reading.value) : []),
      ...(database ? listDatabaseActions(database) : []),
    ],
    [reading, database],
  )
}
