import { CircleDashed } from 'lucide-react'
import { useState } from 'react'
import type { CredentialOverview } from '../../../shared/model/credential-list'
import type { Database } from '../../../shared/model/database'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { getProvider } from '../../../shared/providers'
import { texts } from '../../../shared/texts'
import { useProviderStore } from '../../stores/provider-store'
import { TextButton } from '../../ui/text-button'
import { CredentialDialog } from './credential-dialog'
import { findMissingKinds } from './find-missing-kinds'

const words = texts.credentialForm.missing

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
          aria-label={words.label(modeNames[mode])}
          className="flex shrink-0 flex-wrap gap-x-6 gap-y-1 border-b border-line px-4 py-2"
        >
          {missing.map(({ id, name }) => (
            <li key={id} className="flex items-center gap-2 text-dim">
              <CircleDashed aria-hidden className="size-3.5" />
              {words.text(name, modeNames[mode])}
              <TextButton aria-label={words.pasteNamed(name, modeNames[mode])} onClick={() => setPasting(id)}>
                {words.paste}
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
