import { KeyRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { VaultStatus } from '../../../shared/model/vault'
import { texts } from '../../../shared/texts'

/** What every screen before the vault is open gets. */
export interface GateScreenProps {
  status: VaultStatus
}

interface GateProps {
  title: string
  children: ReactNode
  /** Quiet facts at the foot, e.g. which vault this is. */
  footer?: ReactNode
}

/** The one card on the screens before the vault is open. */
export function Gate({ title, children, footer }: GateProps) {
  return (
    <main className="flex min-h-0 flex-1 overflow-y-auto bg-side p-6">
      <div className="m-auto w-full max-w-[380px] pb-[6vh]">
        <div className="mb-5 flex flex-col items-center gap-3 text-center">
          <span
            aria-hidden
            className="grid size-12 place-items-center rounded-window bg-accent text-on-accent shadow-low"
          >
            <KeyRound className="size-6" strokeWidth={1.75} />
          </span>
          <div>
            <p className="text-dim">{texts.gate.app}</p>
            <h1 className="text-display font-heading wrap-break-word">{title}</h1>
          </div>
        </div>
        <div className="rounded-window border border-line bg-panel p-5 shadow-low">{children}</div>
        {footer && <div className="mt-4 text-center text-tiny text-dim">{footer}</div>}
      </div>
    </main>
  )
}
