import { PencilLine } from 'lucide-react'
import { useState } from 'react'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Mode } from '../../../shared/model/mode'
import { texts } from '../../../shared/texts'
import { findDraftAt, keepDraft, useDrafts } from '../../stores/draft-store'
import { Button } from '../../ui/button'
import { notify } from '../../ui/toaster'
import { CredentialDialog } from './credential-dialog'
import { draftKeyOf } from './edit-draft'

const words = texts.credentialDraft

interface DraftStripProps {
  database: Database
  mode: Mode
  /** The one that was edited; a new one without. */
  credential?: Credential
  className: string
}

/** Says that something was typed and not saved, and goes on with it. */
export function DraftStrip({ database, mode, credential, className }: DraftStripProps) {
  const [isOpen, setIsOpen] = useState(false)
  const key = draftKeyOf(credential ?? { databaseId: database.id })
  const draft = useDrafts()[key]
  const discard = () => {
    const whole = findDraftAt(key)
    keepDraft(key, null)
    notify(words.discarded, () => keepDraft(key, whole))
  }
  return (
    <>
      {draft && !isOpen && (
        <div className={className}>
          <div
            role="note"
            className="flex items-center gap-2 rounded-panel bg-warn-soft py-1 pr-1 pl-3 text-warn"
          >
            <PencilLine aria-hidden className="size-4 shrink-0" />
            <p className="min-w-0 flex-1 truncate">
              {credential ? words.unsaved : words.unsavedNew(draft.after.title ?? '')}
            </p>
            <Button size="small" onClick={() => setIsOpen(true)}>
              {words.continue}
            </Button>
            <Button size="small" variant="ghost" onClick={discard}>
              {words.discard}
            </Button>
          </div>
        </div>
      )}
      {isOpen && (
        <CredentialDialog
          {...{ database, mode }}
          {...(credential && { credential })}
          onClose={() => setIsOpen(false)}
        />
      )}
    </>
  )
}
