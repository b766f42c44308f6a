import { TriangleAlert } from 'lucide-react'
import { texts } from '../../../shared/texts'

/** Stands on every screen while the app runs on a runtime that is no place for real keys. */
export function RuntimeStrip({ warning }: { warning: string }) {
  return (
    <aside
      aria-label={texts.shell.runtime}
      className="flex shrink-0 items-center justify-center gap-1.5 bg-warn-soft px-3 py-0.5 text-tiny font-medium text-warn"
    >
      <TriangleAlert aria-hidden className="size-3 shrink-0" />
      {warning}
    </aside>
  )
}
