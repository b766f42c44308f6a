import { useState } from 'react'
import type { Result } from '../../../shared/errors'
import type { BulkAct, BulkOutcome } from '../../../shared/model/bulk'
import type { CredentialSelection } from '../../../shared/model/credential-list'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { actOnCredentials, restoreCredentials } from '../../stores/bulk-acts'
import { useDatabaseStore } from '../../stores/database-store'
import { notify, notifyFailure } from '../../ui/toaster'
import { inverseOf } from './selected-credentials'

const words = texts.bulk

/** Acts on many credentials, each told of with a way back, and who was left out of the last one. */
export function useBulkActs(selection: CredentialSelection) {
  const [leftOut, setLeftOut] = useState<BulkOutcome['leftOut'] | null>(null)

  const tell = (result: Result<BulkOutcome>, done: (ids: string[]) => void) => {
    if (!result.ok) {
      notifyFailure(result.error)
      return false
    }
    if (result.value.done.length > 0) done(result.value.done)
    if (result.value.leftOut.length > 0) setLeftOut(result.value.leftOut)
    return true
  }
  const undo = async (act: BulkAct, ids: string[]) => {
    const inverse = inverseOf(act)
    const result =
      inverse === null
        ? await restoreCredentials(ids)
        : await actOnCredentials({ type: 'some', ids }, inverse)
    tell(result, (back) => notify(words.takenBack(back.length)))
  }
  return {
    leftOut,
    forgetLeftOut: () => setLeftOut(null),
    /** Tells whether it was done, for whomever. */
    async act(act: BulkAct): Promise<boolean> {
      return tell(await actOnCredentials(selection, act), (ids) =>
        notify(describeDone(act, ids.length), () => void undo(act, ids)),
      )
    },
    async exportList(): Promise<void> {
      const result = await bridge.exportCredentialList({ selection })
      if (!result.ok) notifyFailure(result.error)
      else if (result.value.path !== null) notify(texts.common.exportedTo(result.value.path))
    },
  }
}

function describeDone(act: BulkAct, count: number): string {
  switch (act.type) {
    case 'add-tag':
    case 'remove-tag':
      return words.done[act.type](count, act.tag)
    case 'move': {
      const target = useDatabaseStore.getState().databases?.find(({ id }) => id === act.to)
      return words.done.move(count, target?.name ?? '')
    }
    default:
      return words.done[act.type](count)
  }
}
