import { History, TriangleAlert } from 'lucide-react'
import { openSettings } from '../../stores/view-store'
import { hideWarning, useWarningStore, type VaultWarning } from '../../stores/warning-store'
import { Button } from '../../ui/button'

const titles: Record<VaultWarning['kind'], string> = {
  'rolled-back': 'This vault is older than the one you last used.',
  'header-copied': 'A file of the vault was damaged.',
  damaged: 'The vault is open read-only.',
  'not-backed-up': 'Today’s backup could not be made.',
}

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
        <span className="font-strong">{titles[warning.kind]}</span> {warning.message}
      </p>
      {unlocked && (
        <Button size="small" onClick={() => openSettings('backups')}>
          See the backups
        </Button>
      )}
      {warning.kind !== 'damaged' && (
        <Button size="small" onClick={hideWarning}>
          I know
        </Button>
      )}
    </div>
  )
}
