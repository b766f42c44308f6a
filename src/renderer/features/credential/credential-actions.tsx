import {
  Ban,
  CirclePause,
  CirclePlay,
  Ellipsis,
  Pencil,
  Radar,
  RefreshCw,
  RotateCw,
  Send,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Mode } from '../../../shared/model/mode'
import { findKind, getProvider } from '../../../shared/providers'
import { type CredentialAct, refuseAct } from '../../../shared/rules/credential-acts'
import {
  deactivateCredential,
  deleteCredential,
  reactivateCredential,
  revokeCredential,
} from '../../stores/credentials-store'
import { listProviders } from '../../stores/provider-store'
import { openReach } from '../../stores/reach-store'
import { openRotation } from '../../stores/rotation-store'
import { changeDraft } from '../../stores/tester-store'
import { openTab } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { Menu, type MenuItem } from '../../ui/menu'
import { notify, notifyFailure } from '../../ui/toaster'
import { useNow } from '../../ui/use-now'
import { CredentialDialog } from './credential-dialog'
import { RegenerateDialog } from './regenerate-dialog'

interface CredentialActionsProps {
  credential: Credential
  database: Database
  mode: Mode
}

type OpenDialog = 'edit' | 'regenerate' | 'revoke' | 'delete'

/** What one does often with a credential as buttons, the turns of its life in a menu; what its state refuses says why. */
export function CredentialActions({ credential, database, mode }: CredentialActionsProps) {
  const [dialog, setDialog] = useState<OpenDialog | null>(null)
  const now = useNow('minute')
  const { id, title } = credential
  const kind = findKind(listProviders(), credential)
  if (kind === undefined) return null
  const refusalOf = (act: CredentialAct) => refuseAct(act, credential, kind, now)
  const use = () => {
    changeDraft(database.id, mode, { credentialId: id })
    openTab('requests')
  }
  const rest = async () => {
    const result = await deactivateCredential(id)
    if (result.ok) notify(`“${title}” is deactivated`, () => void wake())
    else notifyFailure(result.error)
  }
  const wake = async () => {
    const result = await reactivateCredential(id)
    if (result.ok) notify(`“${title}” is active`)
    else notifyFailure(result.error)
  }
  const life: MenuItem[] = [
    credential.state === 'deactivated'
      ? {
          label: 'Reactivate',
          icon: <CirclePlay aria-hidden />,
          refusal: refusalOf('reactivate'),
          onSelect: () => void wake(),
        }
      : {
          label: 'Deactivate',
          icon: <CirclePause aria-hidden />,
          refusal: refusalOf('deactivate'),
          onSelect: () => void rest(),
        },
    {
      label: 'Rotate…',
      icon: <RotateCw aria-hidden />,
      refusal: refusalOf('rotate'),
      onSelect: () => openRotation(id),
    },
    ...(kind.regeneration === null
      ? []
      : [
          {
            label: 'Regenerate…',
            icon: <RefreshCw aria-hidden />,
            refusal: refusalOf('regenerate'),
            onSelect: () => setDialog('regenerate'),
          },
        ]),
    {
      label: 'Mark as revoked…',
      icon: <Ban aria-hidden />,
      refusal: refusalOf('revoke'),
      onSelect: () => setDialog('revoke'),
    },
  ]
  const useRefusal = refusalOf('use')
  return (
    <>
      <div className="mt-5 flex flex-wrap gap-2">
        <Button variant="primary" disabled={useRefusal !== undefined} onClick={use}>
          <Send aria-hidden className="size-3.5" />
          Use in request
        </Button>
        <Button onClick={() => setDialog('edit')}>
          <Pencil aria-hidden className="size-3.5" />
          Edit
        </Button>
        <Menu
          trigger={
            <Button>
              <Ellipsis aria-hidden className="size-4" />
              More
            </Button>
          }
          groups={[
            [
              {
                label: 'Reach…',
                icon: <Radar aria-hidden />,
                onSelect: () => openReach(credential.providerId, id),
              },
            ],
            life,
            [
              {
                label: 'Delete…',
                icon: <Trash2 aria-hidden />,
                tone: 'danger',
                onSelect: () => setDialog('delete'),
              },
            ],
          ]}
        />
      </div>
      {useRefusal && <p className="mt-2 text-tiny text-dim">{useRefusal}</p>}
      {dialog === 'edit' && (
        <CredentialDialog
          database={database}
          mode={mode}
          credential={credential}
          onClose={() => setDialog(null)}
        />
      )}
      {dialog === 'regenerate' && (
        <RegenerateDialog credential={credential} kind={kind} onClose={() => setDialog(null)} />
      )}
      <ConfirmDialog
        open={dialog === 'revoke'}
        onOpenChange={(open) => !open && setDialog(null)}
        title={`Mark “${title}” as revoked?`}
        description={`Do this when you have revoked it at ${getProvider(listProviders(), credential.providerId).name}: Latchkey does not do it there. It is not used any more then, and cannot be reactivated. Its versions stay.`}
        confirmLabel="Mark as revoked"
        tone="danger"
        onConfirm={async () => {
          const result = await revokeCredential(id)
          if (result.ok) notify(`“${title}” is marked as revoked`)
          else notifyFailure(result.error)
        }}
      />
      <ConfirmDialog
        open={dialog === 'delete'}
        onOpenChange={(open) => !open && setDialog(null)}
        title={`Delete “${title}”?`}
        description={
          credential.state === 'revoked'
            ? 'It moves to the trash with its versions.'
            : 'It moves to the trash with its secrets. At the provider the key stays valid: revoke it there.'
        }
        confirmLabel="Yes, Delete"
        tone="danger"
        onConfirm={() => deleteCredential(credential)}
      />
    </>
  )
}
