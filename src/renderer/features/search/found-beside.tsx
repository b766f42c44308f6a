import { useCallback } from 'react'
import type { FoundCredential, FoundExchange } from '../../../shared/model/search'
import { bridge } from '../../bridge'
import { useCredentialReading } from '../../stores/credentials-store'
import { useDatabaseStore } from '../../stores/database-store'
import { useViewStore } from '../../stores/view-store'
import { Notice } from '../../ui/notice'
import { CredentialDrawer } from '../credential/credential-drawer'
import { ExchangeDetails } from '../history/exchange-details'

interface FoundBesideProps {
  found: FoundCredential | FoundExchange
  onClose: () => void
}

/** What was found in full, beside what else was found. */
export function FoundBeside({ found, onClose }: FoundBesideProps) {
  return found.kind === 'exchange' ? (
    <ExchangeDetails key={found.id} id={found.id} onClose={onClose} />
  ) : (
    <CredentialBeside key={found.id} found={found} onClose={onClose} />
  )
}

function CredentialBeside({ found, onClose }: { found: FoundCredential; onClose: () => void }) {
  const { id } = found
  const reading = useCredentialReading(useCallback(() => bridge.getCredential({ id }), [id]))
  const mode = useViewStore((state) => state.mode)
  const database = useDatabaseStore(({ databases }) =>
    databases?.find((candidate) => candidate.id === found.database.id),
  )
  if (reading === undefined || database === undefined) return null
  if (!reading.ok) {
    return (
      <div className="p-4">
        <Notice tone="bad" role="alert">
          {reading.error.message}
        </Notice>
      </div>
    )
  }
  return (
    <CredentialDrawer
      credential={reading.value}
      database={database}
      mode={found.mode === 'both' ? mode : found.mode}
      onClose={onClose}
    />
  )
}
