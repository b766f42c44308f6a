import { PencilLine } from 'lucide-react'
import { useState } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { CredentialEditDraft } from '../../../shared/model/draft'
import type { Mode } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { findDraftAt, keepDraft, useDrafts } from '../../stores/draft-store'
import { Button } from '../../ui/button'
import { notify } from '../../ui/toaster'
import { CredentialDialog } from './credential-dialog'
import { draftKeyOf, listNewDrafts } from './edit-draft'

const words = texts.credentialDraft

interface PlaceProps {
  database: Database
  mode: Mode
}

/** Says that a credential was edited and not saved, and goes on with it. */
export function EditDraftStrip({ database, mode, credential }: PlaceProps & { credential: Credential }) {
  const [isOpen, setIsOpen] = useState(false)
  const key = draftKeyOf(credential)
  const draft = useDrafts()[key]
  return (
    <>
      {draft && (
        <div className="mt-3">
          <DraftStrip text={words.unsaved} draftKey={key} onContinue={() => setIsOpen(true)} />
        </div>
      )}
      {isOpen && <CredentialDialog {...{ database, mode, credential }} onClose={() => setIsOpen(false)} />}
    </>
  )
}

/** The same for all new credentials of a database that were begun. */
export function NewDraftStrips({ database, mode }: PlaceProps) {
  /** The kind that the one that is gone on with was offered as. */
  const [open, setOpen] = useState<{ readonly kindId: string | undefined } | null>(null)
  const drafts = useDrafts()
  return (
    <>
      {listNewDrafts(Object.keys(drafts), database.id).map((kindId) => {
        const key = draftKeyOf({ databaseId: database.id, kindId })
        return (
          <div key={key} className="border-b border-line px-4 py-1.5">
            <DraftStrip
              text={words.unsavedNew(titleOf(drafts[key]))}
              draftKey={key}
              onContinue={() => setOpen({ kindId })}
            />
          </div>
        )
      })}
      {open && (
        <CredentialDialog
          {...{ database, mode }}
          {...(open.kindId !== undefined && { kindId: open.kindId })}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}

function titleOf(draft: CredentialEditDraft | undefined): string {
  return draft?.after.title ?? ''
}

interface DraftStripProps {
  text: string
  draftKey: string
  onContinue: () => void
}

function DraftStrip({ text, draftKey, onContinue }: DraftStripProps) {
  const discard = () => {
    const whole = findDraftAt(draftKey)
    keepDraft(draftKey, null)
    notify(words.discarded, () => keepDraft(draftKey, whole))
  }
  return (
    <div role="note" className="flex items-center gap-2 rounded-panel bg-warn-soft py-1 pr-1 pl-3 text-warn">
      <PencilLine aria-hidden className="size-4 shrink-0" />
      <p className="min-w-0 flex-1 truncate">{text}</p>
      <Button size="small" onClick={onContinue}>
        {words.continue}
      </Button>
      <Button size="small" variant="ghost" onClick={discard}>
        {words.discard}
      </Button>
    </div>
  )
}
