import { KeyRound } from 'lucide-react'
import { useCallback } from 'react'
import type { Database } from '../../../shared/model/database'
import type { Environment } from '../../../shared/model/environment'
import type { Mode } from '../../../shared/model/mode'
import { servesMode } from '../../../shared/rules/serves-mode'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { reloadCredentials, useCredentialReading } from '../../stores/credentials-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { CredentialTable } from './credential-table'
import { NewDraftStrips } from './draft-strip'
import { MissingKinds } from './missing-kinds'
import { NoCredentials } from './no-credentials'

interface CredentialsTabProps {
  database: Database
  mode: Mode
  environment: Environment | undefined
}

/** The credentials of a database in a mode, and the details of one beside them. */
export function CredentialsTab({ database, mode, environment }: CredentialsTabProps) {
  const { id } = database
  const overview = useCredentialReading(
    useCallback(() => bridge.getCredentialOverview({ databaseId: id }), [id]),
  )
  if (!overview) return null
  if (!overview.ok) {
    return (
      <EmptyState
        icon={<KeyRound />}
        title={texts.credentialTable.cannotBeRead}
        action={<Button onClick={reloadCredentials}>{texts.common.tryAgain}</Button>}
      >
        {overview.error.message}
      </EmptyState>
    )
  }
  const kinds = overview.value.kinds.filter((kind) => servesMode(kind, mode))
  const others = overview.value.kinds.reduce((sum, { count }) => sum + count, 0)
  return (
    <div className="flex h-full flex-col">
      <NewDraftStrips {...{ database, mode }} />
      {kinds.length > 0 && <MissingKinds {...{ kinds, database, mode }} />}
      <div className="min-h-0 flex-1">
        {kinds.length === 0 ? (
          <NoCredentials {...{ database, mode, others }} />
        ) : (
          <CredentialTable key={`${id} ${mode}`} {...{ database, mode, environment }} />
        )}
      </div>
    </div>
  )
}
