import { Pencil, Send, Trash2, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Mode } from '../../../shared/model/mode'
import { findKind } from '../../../shared/providers'
import { deleteCredential } from '../../stores/credentials-store'
import { useDatabaseStore } from '../../stores/database-store'
import { listProviders } from '../../stores/provider-store'
import { changeDraft } from '../../stores/tester-store'
import { openTab } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { IconButton } from '../../ui/icon-button'
import { RelativeTime } from '../../ui/relative-time'
import { CredentialDialog } from './credential-dialog'
import { CredentialModePill } from './credential-mode-pill'
import { describeScheme } from './describe-credential'
import { PartList } from './part-list'
import { VersionList } from './version-list'

interface CredentialDrawerProps {
  credential: Credential
  database: Database
  mode: Mode
  onClose: () => void
}

/** Everything about one credential but its secrets, and what one can do with it. */
export function CredentialDrawer({ credential, database, mode, onClose }: CredentialDrawerProps) {
  const [dialog, setDialog] = useState<'edit' | 'delete' | null>(null)
  const { id, title, description } = credential
  const use = () => {
    changeDraft(database.id, mode, { credentialId: id })
    openTab('requests')
  }
  return (
    <section aria-label={title} className="h-full overflow-y-auto p-4">
      <header className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <h2 className="text-title font-heading wrap-anywhere">{title}</h2>
          {description && <p className="whitespace-pre-line wrap-anywhere text-dim">{description}</p>}
        </div>
        <IconButton
          label="Close details"
          icon={<X />}
          size="small"
          className="-mt-0.5 -mr-1"
          onClick={onClose}
        />
      </header>
      <PartList credential={credential} />
      <Facts credential={credential} />
      <div className="mt-5 flex flex-wrap gap-2">
        <Button variant="primary" onClick={use}>
          <Send aria-hidden className="size-3.5" />
          Use in request
        </Button>
        <Button onClick={() => setDialog('edit')}>
          <Pencil aria-hidden className="size-3.5" />
          Edit
        </Button>
        <Button className="text-bad!" onClick={() => setDialog('delete')}>
          <Trash2 aria-hidden className="size-3.5" />
          Delete
        </Button>
      </div>
      <VersionList key={credential.version} credential={credential} />
      {dialog === 'edit' && (
        <CredentialDialog
          database={database}
          mode={mode}
          credential={credential}
          onClose={() => setDialog(null)}
        />
      )}
      <ConfirmDialog
        open={dialog === 'delete'}
        onOpenChange={(open) => !open && setDialog(null)}
        title={`Delete “${title}”?`}
        description="It moves to the trash with its secrets. At the provider the key stays valid: revoke it there."
        confirmLabel="Delete"
        tone="danger"
        onConfirm={() => deleteCredential(credential)}
      />
    </section>
  )
}

function Facts({ credential }: { credential: Credential }) {
  const databases = useDatabaseStore((state) => state.databases) ?? []
  const kind = findKind(listProviders(), credential)
  const reached = databases.filter(({ id }) => credential.databaseIds.includes(id))
  return (
    <dl className="mt-3 grid grid-cols-[104px_minmax(0,1fr)] gap-x-2 gap-y-[7px]">
      <Fact term="Mode">
        <CredentialModePill mode={credential.mode} />
      </Fact>
      <Fact term="Kind">{kind?.name ?? credential.kindId}</Fact>
      {kind && (
        <Fact term="Sent as">
          <span className="font-mono text-mono">{describeScheme(kind, credential)}</span>
        </Fact>
      )}
      <Fact term={reached.length === 1 ? 'Database' : 'Databases'}>
        {reached.map(({ name }) => name).join(', ')}
      </Fact>
      <Fact term="Last used">
        {credential.lastUsedAt === null ? 'Never' : <RelativeTime at={credential.lastUsedAt} />}
      </Fact>
      <Fact term="Version">
        {credential.version}, saved <RelativeTime at={credential.updatedAt} />
      </Fact>
      <Fact term="Added">
        <RelativeTime at={credential.createdAt} />
      </Fact>
    </dl>
  )
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <>
      <dt className="text-dim">{term}</dt>
      <dd className="min-w-0 wrap-anywhere">{children}</dd>
    </>
  )
}
