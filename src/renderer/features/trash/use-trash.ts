import { useCallback, useEffect, useState } from 'react'
import { assertNever, type Failure, type Result } from '../../../shared/errors'
import type { TrashedItem } from '../../../shared/model/trash'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadDatabases } from '../../stores/database-store'
import { notify, notifyFailure } from '../../ui/toaster'

/** What is in the trash, read anew when it begins to show, and what can be done with it. */
export function useTrash() {
  const [items, setItems] = useState<readonly TrashedItem[]>()
  const [failure, setFailure] = useState<Failure | null>(null)

  const load = useCallback(async () => {
    const result = await bridge.listTrash()
    setFailure(result.ok ? null : result.error)
    if (result.ok) setItems(result.value)
  }, [])
  useEffect(() => void load(), [load])

  const finish = useCallback(
    async (result: Result<void>, message: string) => {
      if (result.ok) notify(message)
      else notifyFailure(result.error)
      await Promise.all([load(), loadDatabases()])
    },
    [load],
  )
  const restore = useCallback(
    async (item: TrashedItem) => finish(await callToRestore(item), texts.trash.restored(item.name)),
    [finish],
  )
  const removeForever = async ({ kind, id, name }: TrashedItem) =>
    finish(await bridge.removeForever({ kind, id }), texts.trash.deletedForever(name))
  const empty = async () => finish(await bridge.emptyTrash(), texts.trash.empty)

  return { items, failure, load: () => void load(), restore, removeForever, empty }
}

function callToRestore({ kind, id }: TrashedItem): Promise<Result<void>> {
  switch (kind) {
    case 'database':
      return bridge.restoreDatabase({ id })
    case 'environment':
      return bridge.restoreEnvironment({ id })
    case 'credential':
      return bridge.restoreCredential({ id })
    default:
      return assertNever(kind)
  }
}
