import { clsx } from 'clsx'
import { useEffect, useState } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { loadBackups } from '../../stores/backup-store'
import { loadDatabases, useDatabaseStore } from '../../stores/database-store'
import { followView } from '../../stores/follow-view'
import { useKeptViewStore } from '../../stores/kept-view-store'
import { loadProtection } from '../../stores/protection-store'
import { loadProviders } from '../../stores/provider-store'
import { loadSettings } from '../../stores/settings-store'
import { Toaster } from '../../ui/toaster'
import { TooltipProvider } from '../../ui/tooltip'
import { ConfirmationDialog } from '../protection/confirmation-dialog'
import { RecoveryCodeDialog } from '../protection/recovery-code-dialog'
import { RecoveryStrip } from '../protection/recovery-strip'
import { Footer } from './footer'
import { MainView } from './main-view'
import { Sidebar } from './sidebar'
import { TitleBar } from './title-bar'
import { useNarrowWindow } from './use-narrow-window'

/** Everything behind the lock. */
export function Workspace() {
  const databases = useDatabaseStore((state) => state.databases)
  const sidebar = usePanelRef()
  const [sidebarShown, setSidebarShown] = useState(true)
  const isViewKnown = useKeptViewStore((state) => state.view !== null)
  useEffect(followView, [])
  useEffect(loadVault, [])
  useNarrowWindow((narrow) => (narrow ? sidebar.current?.collapse() : sidebar.current?.expand()))

  const toggleSidebar = () => (sidebarShown ? sidebar.current?.collapse() : sidebar.current?.expand())
  return (
    <TooltipProvider>
      <TitleBar sidebarShown={sidebarShown} onToggleSidebar={toggleSidebar} />
      <RecoveryStrip />
      <Group className="min-h-0 flex-1">
        <Panel
          panelRef={sidebar}
          defaultSize={244}
          minSize={180}
          maxSize={420}
          collapsible
          groupResizeBehavior="preserve-pixel-size"
          onResize={({ inPixels }) => setSidebarShown(inPixels > 0)}
        >
          {sidebarShown && databases && <Sidebar databases={databases} />}
        </Panel>
        <Separator
          aria-label="Width of the sidebar"
          className={clsx(
            'w-px bg-line data-[separator=active]:bg-accent data-[separator=hover]:bg-line-strong',
            !sidebarShown && 'hidden',
          )}
        />
        <Panel minSize={420}>{isViewKnown && <MainView />}</Panel>
      </Group>
      <Footer />
      <RecoveryCodeDialog />
      <ConfirmationDialog />
      <Toaster />
    </TooltipProvider>
  )
}

/** What the window shows wherever it is: the databases in the sidebar, the rest in strip and footer. */
function loadVault(): void {
  void loadDatabases()
  void loadProviders()
  void loadProtection()
  void loadSettings()
  void loadBackups()
}
