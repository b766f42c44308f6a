import { clsx } from 'clsx'
import { KeyRound } from 'lucide-react'
import { useMemo, useRef } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Environment } from '../../../shared/model/environment'
import type { Mode } from '../../../shared/model/mode'
import { servesMode } from '../../../shared/rules/serves-mode'
import {
  loadCredentials,
  selectCredential,
  useCredentials,
  useCredentialsStore,
} from '../../stores/credentials-store'
import { Button } from '../../ui/button'
import { EmptyState } from '../../ui/empty-state'
import { Table } from '../../ui/table'
import { useClosableDetails } from '../../ui/use-closable-details'
import { useElementWidth } from '../../ui/use-element-width'
import { credentialColumns } from './credential-columns'
import { CredentialDrawer } from './credential-drawer'
import { MissingKinds } from './missing-kinds'
import { NoCredentials } from './no-credentials'

interface CredentialsTabProps {
  database: Database
  mode: Mode
  environment: Environment | undefined
}

/** The credentials of a database in a mode, and the details of one beside them. */
export function CredentialsTab({ database, mode }: CredentialsTabProps) {
  const all = useCredentials(database.id)
  const failure = useCredentialsStore((state) => state.failure)
  const rows = useMemo(() => all?.filter((credential) => servesMode(credential, mode)), [all, mode])
  if (!all || !rows) {
    return (
      failure && (
        <EmptyState
          icon={<KeyRound />}
          title="The credentials cannot be read"
          action={<Button onClick={() => void loadCredentials(database.id)}>Try again</Button>}
        >
          {failure.message}
        </EmptyState>
      )
    )
  }
  if (rows.length === 0) return <NoCredentials database={database} mode={mode} others={all.length} />
  return (
    <div className="flex h-full flex-col">
      <MissingKinds {...{ rows, database, mode }} />
      <div className="min-h-0 flex-1">
        <CredentialTable key={mode} {...{ rows, database, mode }} />
      </div>
    </div>
  )
}

interface CredentialTableProps {
  rows: readonly Credential[]
  database: Database
  mode: Mode
}

/** Where there is no room for both, the details lie over the table like a sheet. */
function CredentialTable({ rows, database, mode }: CredentialTableProps) {
  const frame = useRef<HTMLDivElement>(null)
  const roomy = useElementWidth(frame, 760)
  const selectedId = useCredentialsStore((state) => state.selectedId)
  const selected = rows.find(({ id }) => id === selectedId)
  const close = useClosableDetails(frame, selected !== undefined, () => selectCredential(null))
  return (
    <div
      ref={frame}
      className={clsx('relative h-full', roomy && selected && 'grid grid-cols-[minmax(0,1fr)_372px]')}
    >
      <Table
        label="Credentials"
        columns={roomy && !selected ? credentialColumns.wide : credentialColumns.narrow}
        rows={rows}
        rowKey={({ id }) => id}
        selectedKey={selected?.id ?? null}
        onSelect={({ id }) => selectCredential(id)}
      />
      {selected && (
        <div
          className={clsx(
            'min-h-0 border-l border-line bg-panel',
            !roomy && 'absolute inset-y-0 right-0 z-20 w-[372px] max-w-full animate-appear shadow-high',
          )}
        >
          <CredentialDrawer key={selected.id} credential={selected} {...{ database, mode }} onClose={close} />
        </div>
      )}
    </div>
  )
}
