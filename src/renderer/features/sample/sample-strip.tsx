import { FlaskConical } from 'lucide-react'
import { texts } from '../../../shared/texts'
import { useSampleStore } from '../../stores/sample-store'
import { useViewStore } from '../../stores/view-store'
import { RemoveSamplesButton } from './remove-samples-button'

const words = texts.samples.strip

/** Says that these are samples, wherever they are seen among the databases, and takes them out again. */
export function SampleStrip() {
  const ids = useSampleStore((state) => state.ids)
  const { place, databaseId } = useViewStore()
  const isSeen = databaseId === null ? place === 'home' || place === 'databases' : ids.includes(databaseId)
  if (ids.length === 0 || !isSeen) return null
  return (
    <aside
      aria-label={words.label}
      className="flex min-h-9 shrink-0 items-center gap-2 border-b border-line bg-hover py-1 pr-2.5 pl-4"
    >
      <FlaskConical aria-hidden className="size-4 shrink-0 text-dim" />
      <p className="min-w-0 flex-1 text-dim">{words.text}</p>
      <RemoveSamplesButton size="small" />
    </aside>
  )
}
