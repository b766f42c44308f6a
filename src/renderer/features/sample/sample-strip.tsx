import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { removeSamples, useSampleStore } from '../../stores/sample-store'
import { useViewStore } from '../../stores/view-store'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { notify, notifyFailure } from '../../ui/toaster'

const words = texts.samples

/** Says that these are samples, wherever they are seen among the databases, and takes them out again. */
export function SampleStrip() {
  const ids = useSampleStore((state) => state.ids)
  const { place, databaseId } = useViewStore()
  const [asking, setAsking] = useState(false)
  const isSeen = databaseId === null ? place === 'home' || place === 'databases' : ids.includes(databaseId)
  if (ids.length === 0 || !isSeen) return null
  const remove = async () => {
    const removed = await removeSamples()
    if (removed.ok) notify(words.removed)
    else notifyFailure(removed.error)
  }
  return (
    <aside
      aria-label={words.strip.label}
      className="flex min-h-9 shrink-0 items-center gap-2 border-b border-line bg-hover py-1 pr-2.5 pl-4"
    >
      <FlaskConical aria-hidden className="size-4 shrink-0 text-dim" />
      <p className="min-w-0 flex-1 text-dim">{words.strip.text}</p>
      <Button size="small" onClick={() => setAsking(true)}>
        {words.strip.remove}
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={words.removeQuestion.title}
        description={words.removeQuestion.description}
        confirmLabel={words.removeQuestion.confirm}
        tone="danger"
        onConfirm={remove}
      />
    </aside>
  )
}
