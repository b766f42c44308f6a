import { clsx } from 'clsx'
import { ExchangeDetails } from './exchange-details'

interface ExchangePaneProps {
  id: string
  /** Whether there is room for it beside the list; else it lies over it like a sheet. */
  roomy: boolean
  onClose: () => void
}

/** An exchange in full, at the right of the list it was chosen from. */
export function ExchangePane({ id, roomy, onClose }: ExchangePaneProps) {
  return (
    <div
      className={clsx(
        'min-h-0 min-w-0 border-l border-line bg-panel',
        !roomy && 'absolute inset-y-0 right-0 z-20 w-[min(560px,100%)] animate-appear shadow-high',
      )}
    >
      <ExchangeDetails key={id} id={id} onClose={onClose} />
    </div>
  )
}
