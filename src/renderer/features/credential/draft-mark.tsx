import { PencilLine } from 'lucide-react'
import { texts } from '../../../shared/texts'
import { useDrafts } from '../../stores/draft-store'
import { draftKeyOf } from './edit-draft'

/** Marks a credential of which something was typed and not saved. */
export function DraftMark({ credentialId }: { credentialId: string }) {
  const draft = useDrafts()[draftKeyOf({ id: credentialId })]
  if (!draft) return null
  return (
    <span title={texts.credentialDraft.mark} className="shrink-0 text-warn">
      <PencilLine aria-hidden className="size-3.5" />
      <span className="sr-only">{texts.credentialDraft.mark}</span>
    </span>
  )
}
