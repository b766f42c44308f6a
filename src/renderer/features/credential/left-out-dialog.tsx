import type { BulkOutcome } from '../../../shared/model/bulk'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { Dialog } from '../../ui/dialog'
import { groupLeftOut } from './selected-credentials'

const words = texts.bulk.leftOut

/** Titles that are named before it is only said how many more there are. */
const namedTitles = 20

interface LeftOutDialogProps {
  leftOut: BulkOutcome['leftOut']
  onClose: () => void
}

/** Which credentials an act on many has left out, and why. */
export function LeftOutDialog({ leftOut, onClose }: LeftOutDialogProps) {
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={words.title(leftOut.length)}
      description={words.description}
      footer={
        <Button variant="primary" onClick={onClose}>
          {texts.common.close}
        </Button>
      }
    >
      <ul className="flex flex-col gap-4">
        {groupLeftOut(leftOut).map(({ reason, titles }) => (
          <li key={reason}>
            <p className="font-medium">{reason}</p>
            <p className="wrap-anywhere text-dim">
              {words.titles(titles.slice(0, namedTitles), Math.max(0, titles.length - namedTitles))}
            </p>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
