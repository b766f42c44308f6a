import type { Failure } from '../../../shared/errors'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'

interface LoadProblemProps {
  title: string
  failure: Failure
  onRetry: () => void
}

/** Stands for a section of which main could not tell how it stands. */
export function LoadProblem({ title, failure, onRetry }: LoadProblemProps) {
  return (
    <EmptyState title={title} action={<Button onClick={onRetry}>{texts.common.tryAgain}</Button>}>
      {failure.message}
    </EmptyState>
  )
}
