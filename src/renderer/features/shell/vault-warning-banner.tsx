import { History, TriangleAlert } from 'lucide-react'
import { texts } from '../../../shared/texts'
import { openSettings } from '../../stores/view-store'
import { hideWarning, useWarningStore } from '../../stores/warning-store'
import { Button } from '../../ui/button'

/** What main found out about the vault, on every screen. While the vault is open it leads to the backups. */
export function VaultWarningBanner({ unlocked }: { unlocked: boolean }) {
  const warning = useWarningStore((state) => state.warning)
  if (!warning) return null
  const Icon = warning.kind === 'damaged' ? TriangleAlert : History
  return (
    <div
      role="alert"
      className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line bg-bad-soft py-2 pr-2.5 pl-4 text-bad"
    >
      <Icon aria-hidden className="size-4 shrink-0" />
      <p className="min-w-48 flex-1">
        <span className="font-strong">{texts.shell.warnings[warning.kind]}</span> {warning.message}
      </p>
      {unlocked && (
        <Button size="small" onClick={() => openSettings('backups')}>
          {texts.shell.seeBackups}
        </Button>
      )}
      {warning.kind !== 'damaged' && (
        <Button size="small" onClick={hideWarning}>
          {texts.common.iKnow}
        </Button>
      )}
    </div>
  )
}
