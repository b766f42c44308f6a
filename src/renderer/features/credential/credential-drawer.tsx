import { X } from 'lucide-react'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Mode } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { IconButton } from '../../ui/icon-button'
import { ActivitySection } from '../health/activity-section'
import { CredentialCheck } from '../rotation/credential-check'
import { RotationStrip } from '../rotation/rotation-strip'
import { TokenSection } from '../tokens/token-section'
import { AccessSection } from './access-section'
import { CredentialActions } from './credential-actions'
import { CredentialFacts } from './credential-facts'
import { CredentialStatePill } from './credential-state-pill'
import { EditDraftStrip } from './draft-strip'
import { PartList } from './part-list'
import { ReachSection } from './reach-section'
import { VersionList } from './version-list'

interface CredentialDrawerProps {
  credential: Credential
  database: Database
  mode: Mode
  onClose: () => void
}

/** Everything about one credential but its secrets, and what one can do with it. */
export function CredentialDrawer({ credential, database, mode, onClose }: CredentialDrawerProps) {
  const { title, description } = credential
  return (
    <section aria-label={title} className="h-full overflow-y-auto p-4">
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="text-title font-heading wrap-anywhere">{title}</h2>
          {description && <p className="whitespace-pre-line wrap-anywhere text-dim">{description}</p>}
          <p className="mt-1">
            <CredentialStatePill credential={credential} />
          </p>
        </div>
        <IconButton
          label={texts.credential.closeDetails}
          icon={<X />}
          size="small"
          className="-mt-0.5 -mr-1"
          onClick={onClose}
        />
      </header>
      <EditDraftStrip {...{ credential, database, mode }} />
      <RotationStrip {...{ credential, database, mode }} />
      <PartList credential={credential} />
      <TokenSection key={`${credential.id} tokens`} {...{ credential, database }} />
      <CredentialFacts credential={credential} />
      <AccessSection credential={credential} />
      <ReachSection {...{ credential, mode }} />
      <CredentialActions {...{ credential, database, mode }} />
      <CredentialCheck key={credential.version} {...{ credential, database, mode }} />
      <ActivitySection credential={credential} />
      <VersionList key={`${credential.version} ${credential.state}`} credential={credential} />
    </section>
  )
}
