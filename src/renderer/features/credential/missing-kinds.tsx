import { CircleDashed } from 'lucide-react'
import { useState } from 'react'
import type { CredentialOverview } from '../../../shared/model/credential-list'
import type { Database } from '../../../shared/model/database'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { getProvider } from '../../../shared/providers'
import { useProviderStore } from '../../stores/provider-store'
import { TextButton } from '../../ui/text-button'
import { CredentialDialog } from './credential-dialog'
import { findMissingKinds } from './find-missing-kinds'

interface MissingKindsProps {
  /** What there is in the mode. */
  kinds: CredentialOverview['kinds']
  database: Database
  mode: Mode
}

/** The keys that an account has in each mode and that this mode has not got yet. Nothing when none is missing. */
export function MissingKinds({ kinds, database, mode }: MissingKindsProps) {
  const providers = useProviderStore((state) => state.providers)
  const [pasting, setPasting] = useState<string | null>(null)
  const missing = findMissingKinds(getProvider(providers, database.providerId), kinds)
  return (
    <>
      {missing.length > 0 && (
        <ul
          aria-label={`Missing in ${modeNames[mode]}`}
          className="flex shrink-0 flex-wrap gap-x-6 gap-y-1 border-b border-line px-4 py-2"
        >
          {missing.map(({ id, name }) => (
            <li key={id} className="flex items-center gap-2 text-dim">
              <CircleDashed aria-hidden className="size-3.5" />
              {name}, {modeNames[mode]} is missing
              <TextButton aria-label={`Paste it: ${name}, ${modeNames[mode]}`} onClick={() => setPasting(id)}>
                Paste it
              </TextButton>
            </li>
          ))}
        </ul>
      )}
      {pasting !== null && (
        <CredentialDialog database={database} mode={mode} kindId={pasting} onClose={() => setPasting(null)} />
      )}
    </>
  )
}
