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
import { texts } from '../../../shared/texts'
import { useAskedAct } from '../../stores/credential-act-store'
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
import { RefusableButton } from '../../ui/refusable-button'
import { notify, notifyFailure } from '../../ui/toaster'
import { useNow } from '../../ui/use-now'
import { CredentialDialog } from './credential-dialog'
import { RegenerateDialog } from './regenerate-dialog'

const words = texts.credential

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
  const use = () => {
    changeDraft(database.id, mode, { credentialId: id })
    openTab('requests')
  }
  const rest = async () => {
    const result = await deactivateCredential(id)
    if (result.ok) notify(words.deactivated(title), () => void wake())
    else notifyFailure(result.error)
  }
  const wake = async () => {
    const result = await reactivateCredential(id)
    if (result.ok) notify(words.reactivated(title))
    else notifyFailure(result.error)
  }
  useAskedAct(id, {
    use,
    deactivate: () => void rest(),
    reactivate: () => void wake(),
    edit: () => setDialog('edit'),
    regenerate: () => setDialog('regenerate'),
    revoke: () => setDialog('revoke'),
    delete: () => setDialog('delete'),
  })
  if (kind === undefined) return null
  const refusalOf = (act: CredentialAct) => refuseAct(act, credential, kind, now)
  const life: MenuItem[] = [
    credential.state === 'deactivated'
      ? {
          label: words.actions.reactivate,
          icon: <CirclePlay aria-hidden />,
          refusal: refusalOf('reactivate'),
          onSelect: () => void wake(),
        }
      : {
          label: words.actions.deactivate,
          icon: <CirclePause aria-hidden />,
          refusal: refusalOf('deactivate'),
          onSelect: () => void rest(),
        },
    {
      label: words.actions.rotate,
      icon: <RotateCw aria-hidden />,
      refusal: refusalOf('rotate'),
      onSelect: () => openRotation(id),
    },
    ...(kind.regeneration === null
      ? []
      : [
          {
            label: words.actions.regenerate,
            icon: <RefreshCw aria-hidden />,
            refusal: refusalOf('regenerate'),
            onSelect: () => setDialog('regenerate'),
          },
        ]),
    {
      label: words.actions.revoke,
      icon: <Ban aria-hidden />,
      refusal: refusalOf('revoke'),
      onSelect: () => setDialog('revoke'),
    },
  ]
  const useRefusal = refusalOf('use')
  return (
    <>
      <div className="mt-5 flex flex-wrap gap-2">
        <RefusableButton variant="primary" refusal={useRefusal} onClick={use}>
          <Send aria-hidden className="size-3.5" />
          {words.actions.use}
        </RefusableButton>
        <Button onClick={() => setDialog('edit')}>
          <Pencil aria-hidden className="size-3.5" />
          {words.actions.edit}
        </Button>
        <Menu
          trigger={
            <Button>
              <Ellipsis aria-hidden className="size-4" />
              {words.actions.more}
            </Button>
          }
          groups={[
            [
              {
                label: words.actions.reach,
                icon: <Radar aria-hidden />,
                onSelect: () => openReach(credential.providerId, id),
              },
            ],
            life,
            [
              {
                label: words.actions.delete,
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
        title={words.revokeQuestion.title(title)}
        description={words.revokeQuestion.description(
          getProvider(listProviders(), credential.providerId).name,
        )}
        confirmLabel={words.revokeQuestion.confirm}
        tone="danger"
        onConfirm={async () => {
          const result = await revokeCredential(id)
          if (result.ok) notify(words.revoked(title))
          else notifyFailure(result.error)
        }}
      />
      <ConfirmDialog
        open={dialog === 'delete'}
        onOpenChange={(open) => !open && setDialog(null)}
        title={words.deleteQuestion.title(title)}
        description={
          credential.state === 'revoked'
            ? words.deleteQuestion.whatGoesRevoked
            : words.deleteQuestion.whatGoes
        }
        confirmLabel={words.deleteQuestion.confirm}
        tone="danger"
        onConfirm={() => deleteCredential(credential)}
      />
    </>
  )
}
