import { succeed } from '../../shared/errors'
import { getViewState, updateViewState } from '../store/view-state'
import type { UnlockedHandlers } from './handlers'

export const viewHandlers = {
  getViewState: (_input, { db }) => succeed(getViewState(db)),
  updateViewState: (change, { db }) => {
    // The person sees that the vault is read-only; that the view is not kept need not be said at every step.
    if (!db.isReadOnly()) updateViewState(db, change)
    return succeed(undefined)
  },
} satisfies Partial<UnlockedHandlers>
