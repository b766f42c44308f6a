import { ArrowLeft, ArrowRight } from 'lucide-react'
import { texts } from '../../../shared/texts'
import { goBack, goForward, useViewHistoryStore } from '../../stores/view-history-store'
import { IconButton } from '../../ui/icon-button'

/** Back to what was shown before, and forward again. */
export function TravelButtons() {
  const { past, future } = useViewHistoryStore()
  return (
    <div className="flex">
      <IconButton
        label={texts.shell.back}
        icon={<ArrowLeft />}
        refusal={past.length === 0 ? texts.refusals.nothingBefore : undefined}
        onClick={goBack}
      />
      <IconButton
        label={texts.shell.forward}
        icon={<ArrowRight />}
        refusal={future.length === 0 ? texts.refusals.nothingAfter : undefined}
        onClick={goForward}
      />
    </div>
  )
}
