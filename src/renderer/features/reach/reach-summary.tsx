import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { ReachCheck } from '../../../shared/model/reach'
import { texts } from '../../../shared/texts'
import { Notice } from '../../ui/notice'
import { findStrays } from './find-strays'

const words = texts.reach.strays

interface ReachSummaryProps {
  credentials: readonly Credential[]
  databases: readonly Database[]
  checks: ReadonlyMap<string, ReachCheck>
}

/** What must not be overlooked in a matrix that does not fit on a screen. */
export function ReachSummary({ credentials, databases, checks }: ReachSummaryProps) {
  const strays = findStrays(credentials, databases, checks)
  if (strays.length === 0) return null
  return (
    <Notice tone="bad" role="status" title={words.title}>
      <ul>
        {strays.map(({ credential, names }) => (
          <li key={credential.id}>{words.opens(credential.title, names)}</li>
        ))}
      </ul>
      {words.whatToDo}
    </Notice>
  )
}
