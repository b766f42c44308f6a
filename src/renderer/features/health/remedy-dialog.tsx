import { lazy, Suspense } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Finding, Remedy } from '../../../shared/model/health'
import { useCredentials } from '../../stores/credentials-store'
import { useDatabaseStore } from '../../stores/database-store'
import { openRemedy, useHealthStore } from '../../stores/health-store'
import { useReachStore } from '../../stores/reach-store'
import { useViewStore } from '../../stores/view-store'

const RotationDialog = lazy(async () => ({
  default: (await import('../rotation/rotation-dialog')).RotationDialog,
}))
const ReachDialog = lazy(async () => ({ default: (await import('../reach/reach-dialog')).ReachDialog }))
const CredentialDialog = lazy(async () => ({
  default: (await import('../credential/credential-dialog')).CredentialDialog,
}))
const EndpointsDialog = lazy(async () => ({
  default: (await import('../credential/endpoints-dialog')).EndpointsDialog,
}))
const GrantsDialog = lazy(async () => ({
  default: (await import('../credential/grants-dialog')).GrantsDialog,
}))
const EnvironmentDialog = lazy(async () => ({
  default: (await import('../databases/environment-dialog')).EnvironmentDialog,
}))

/** The dialog of the remedy that was chosen: the same as elsewhere. */
export function RemedyDialog() {
  const chosen = useHealthStore((state) => state.remedy)
  const databases = useDatabaseStore((state) => state.databases)
  if (chosen === null) return null
  const database = databases?.find(({ id }) => id === chosen.finding.databases[0]?.id)
  if (database === undefined) return null
  return (
    <Suspense>
      {chosen.finding.subject.type === 'environment' ? (
        <EnvironmentRemedy {...{ database, finding: chosen.finding }} />
      ) : (
        <CredentialRemedy {...{ database, ...chosen }} />
      )}
    </Suspense>
  )
}

const close = () => openRemedy(null)

interface EnvironmentRemedyProps {
  database: Database
  finding: Finding
}

function EnvironmentRemedy({ database, finding }: EnvironmentRemedyProps) {
  const environment = database.environments.find(({ id }) => id === finding.subject.id)
  if (environment === undefined) return null
  return <EnvironmentDialog databaseId={database.id} subject={{ environment }} onClose={close} />
}

interface CredentialRemedyProps extends EnvironmentRemedyProps {
  remedy: Remedy
}

function CredentialRemedy({ database, finding, remedy }: CredentialRemedyProps) {
  const credential = useCredentials(database.id)?.find(({ id }) => id === finding.subject.id)
  const shownMode = useViewStore((state) => state.mode)
  const mode = finding.mode === 'both' ? shownMode : finding.mode
  if (remedy === 'reach') return <ReachRemedy mode={mode} />
  if (credential === undefined) return null
  const shared = { credential, database, mode, onClose: close }
  if (remedy === 'rotate') return <RotationDialog {...shared} />
  if (remedy === 'restrict') return <RestrictRemedy {...{ credential, finding }} />
  return <CredentialDialog {...shared} />
}

function ReachRemedy({ mode }: Pick<Parameters<typeof ReachDialog>[0], 'mode'>) {
  const shown = useReachStore((state) => state.shown)
  return shown && <ReachDialog {...shown} mode={mode} />
}

function RestrictRemedy({ credential, finding }: { credential: Credential; finding: Finding }) {
  return finding.detail.kind === 'unrestricted' && finding.detail.missing === 'grants' ? (
    <GrantsDialog credential={credential} onClose={close} />
  ) : (
    <EndpointsDialog credential={credential} suggestion={null} onClose={close} />
  )
}
