import { CircleHelp, PanelLeft } from 'lucide-react'
import { texts } from '../../../shared/texts'
import { openHelp } from '../../stores/help-store'
import { changeMode, useViewStore } from '../../stores/view-store'
import { IconButton } from '../../ui/icon-button'
import { ModeChoice } from '../../ui/mode-choice'
import { VaultMenu } from '../vaults/vault-menu'
import { LiveCountdown } from './live-countdown'
import { LockButton } from './lock-button'
import { Overlays } from './overlays'
import { TravelButtons } from './travel-buttons'

interface TitleBarProps {
  sidebarShown: boolean
  onToggleSidebar: () => void
}

export function TitleBar({ sidebarShown, onToggleSidebar }: TitleBarProps) {
  const mode = useViewStore((state) => state.mode)
  return (
    <header className="flex h-11 shrink-0 items-center gap-2 border-b border-line bg-side px-2.5 select-none">
      <IconButton
        label={sidebarShown ? texts.shell.hideSidebar : texts.shell.showSidebar}
        icon={<PanelLeft />}
        onClick={onToggleSidebar}
      />
      <TravelButtons />
      <VaultMenu />
      <div className="flex min-w-0 flex-1 px-2">
        <Overlays />
      </div>
      <LiveCountdown />
      <ModeChoice value={mode} onValueChange={changeMode} />
      <IconButton label={texts.help.title} icon={<CircleHelp />} onClick={openHelp} />
      <LockButton />
    </header>
  )
}
