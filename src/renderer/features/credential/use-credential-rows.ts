import { useCallback } from 'react'
import { fail } from '../../../shared/errors'
import type { Credential } from '../../../shared/model/credential'
import {
  type CredentialQuery,
  type CredentialSort,
  credentialSortSchema,
} from '../../../shared/model/credential-list'
import type { Mode } from '../../../shared/model/mode'
import { servesMode } from '../../../shared/rules/serves-mode'
import { bridge } from '../../bridge'
import { useCredentialReading, useCredentialsStore } from '../../stores/credentials-store'
import type { TableSort } from '../../ui/table-columns'
import { notifyFailure } from '../../ui/toaster'
import { usePagedRows } from '../../use-paged-rows'

const byTitle: CredentialSort = { column: 'title', direction: 'ascending' }

/** The order that was chosen, or by title where none was, or one that is not known any more. */
export function readSort(sort: TableSort | null): CredentialSort {
  const read = credentialSortSchema.safeParse(sort)
  return read.success ? read.data : byTitle
}

/** The credentials that a list shows, loaded as they come into sight. */
export function useCredentialRows(
  { databaseId, mode, text }: CredentialQuery,
  { column, direction }: CredentialSort,
) {
  const revision = useCredentialsStore((state) => state.revision)
  const load = useCallback(
    (offset: number, limit: number) =>
      bridge.listCredentialPage({
        query: { databaseId, mode, text },
        sort: { column, direction },
        offset,
        limit,
      }),
    [databaseId, mode, text, column, direction],
  )
  return usePagedRows({ load, revision })
}

/** The ids of a part of the list, from one place to another. */
export async function listIdsBetween(
  query: CredentialQuery,
  sort: CredentialSort,
  first: number,
  last: number,
): Promise<readonly string[]> {
  const ids = await bridge.listCredentialIds({ query, sort, offset: first, limit: last - first + 1 })
  if (ids.ok) return ids.value
  notifyFailure(ids.error)
  return []
}

/** The credential whose details are shown, wherever in the list it stands; none when the list is not its place. */
export function useShownCredential(
  databaseId: string,
  mode: Mode,
  rows: readonly (Credential | undefined)[] | undefined,
): Credential | undefined {
  const id = useCredentialsStore((state) => state.selectedId)
  const read = useCredentialReading(
    useCallback(async () => (id === null ? fail('not-found', '') : await bridge.getCredential({ id })), [id]),
  )
  const shown = read?.ok ? read.value : rows?.find((row) => row?.id === id)
  return shown && servesMode(shown, mode) && shown.databaseIds.includes(databaseId) && read?.ok !== false
    ? shown
    : undefined
}
