import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { ReachCheck } from '../../../shared/model/reach'
import { Notice } from '../../ui/notice'
import { findStrays } from './find-strays'

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
    <Notice tone="bad" role="status" title="Keys open more than they are meant to">
      <ul>
        {strays.map(({ credential, names }) => (
          <li key={credential.id}>
            {credential.title} opens {names}.
          </li>
        ))}
      </ul>
      Take their users out there at the provider, or add the databases to the credentials.
    </Notice>
  )
}
