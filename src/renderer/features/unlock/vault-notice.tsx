import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'

/** What went wrong with the vaults of this computer, until the person has read it. */
export function VaultNotice({ notice }: { notice: string }) {
  const [read, setRead] = useState<string | null>(null)
  if (read === notice) return null
  return (
    <div
      role="alert"
      className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-warn-soft py-2 pr-2.5 pl-4 text-warn"
    >
      <TriangleAlert aria-hidden className="size-4 shrink-0" />
      <p className="min-w-48 flex-1 wrap-break-word">{notice}</p>
      <Button size="small" onClick={() => setRead(notice)}>
        {texts.common.iKnow}
      </Button>
    </div>
  )
}
