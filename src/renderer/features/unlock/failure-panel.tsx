import type { Failure } from '../../../shared/errors'
import { Notice } from '../../ui/notice'
import { failureTitle } from './failure-title'

/** A failure that concerns the vault and no field: what happened, and what to do. */
export function FailurePanel({ failure }: { failure: Failure }) {
  return (
    <Notice tone="bad" role="alert" title={failureTitle(failure.code)}>
      {failure.message}
    </Notice>
  )
}
