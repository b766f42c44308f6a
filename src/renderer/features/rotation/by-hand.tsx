import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { CheckBox } from '../../ui/check-box'
import { RefusableButton } from '../../ui/refusable-button'

export interface ByHandProps {
  /** What the person gives their word for. */
  statement: string
  hint: string
  action: string
  onDone: () => Promise<unknown>
}

/** Where no check can tell, the word of a person does: said once, in full. */
export function ByHand({ statement, hint, action, onDone }: ByHandProps) {
  const [said, setSaid] = useState(false)
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-panel border border-line px-3 py-2">
      <div className="min-w-0 flex-1">
        <CheckBox label={statement} hint={hint} checked={said} onCheckedChange={setSaid} />
      </div>
      <RefusableButton refusal={said ? undefined : texts.refusals.sayFirst} onClick={() => void onDone()}>
        {action}
      </RefusableButton>
    </div>
  )
}
