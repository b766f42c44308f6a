import { useEffect } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { texts } from '../../../shared/texts'
import { loadBackups } from '../../stores/backup-store'
import { loadDatabases, loadUnseenWarnings, useDatabaseStore } from '../../stores/database-store'
import { followView } from '../../stores/follow-view'
import { followHealth } from '../../stores/health-store'
import { useKeptViewStore } from '../../stores/kept-view-store'
import { loadProtection } from '../../stores/protection-store'
import { loadProviders } from '../../stores/provider-store'
import { loadSamples } from '../../stores/sample-store'
import { loadSettings } from '../../stores/settings-store'
import { Toaster } from '../../ui/toaster'
import { TooltipProvider } from '../../ui/tooltip'
import { ConfirmationDialog } from '../protection/confirmation-dialog'
import { RecoveryCodeDialog } from '../protection/recovery-code-dialog'
import { RecoveryStrip } from '../protection/recovery-strip'
import { SampleStrip } from '../sample/sample-strip'
import { Sidebar } from '../sidebar/sidebar'
import { SidebarRail } from '../sidebar/sidebar-rail'
import { Footer } from './footer'
import { MainView } from './main-view'
import { TitleBar } from './title-bar'
import { useSidebarPanel } from './use-sidebar-panel'
import { useViewKeys } from './use-view-keys'

/** Ends come by themselves. */
const warningsEveryMs = 10 * 60_000

/** Everything behind the lock. */
export function Workspace() {
  // How the window was left decides what is shown first.
  const isViewKnown = useKeptViewStore((state) => state.view !== null)
  useEffect(followView, [])
  useEffect(loadVault, [])
  useEffect(followHealth, [])
  useEffect(() => {
    const timer = setInterval(loadUnseenWarnings, warningsEveryMs)
    return () => clearInterval(timer)
  }, [])
  return (
    <TooltipProvider>
      {isViewKnown && <Frame />}
      <RecoveryCodeDialog />
      <ConfirmationDialog />
      <Toaster />
    </TooltipProvider>
  )
}

function Frame() {
  const databases = useDatabaseStore((state) => state.databases)
  const sidebar = useSidebarPanel()
  useViewKeys(sidebar.toggle)
  return (
    <>
      <TitleBar sidebarShown={!sidebar.isRail} onToggleSidebar={sidebar.toggle} />
      <RecoveryStrip />
      <SampleStrip />
      <Group className="min-h-0 flex-1">
        <Panel {...sidebar.panel}>
          {databases &&
            (sidebar.isRail ? (
              <SidebarRail databases={databases} onExpand={sidebar.expand} />
            ) : (
              <Sidebar databases={databases} />
            ))}
        </Panel>
        <Separator
          aria-label={texts.shell.widthOfSidebar}
          className="w-px bg-line data-[separator=active]:bg-accent data-[separator=hover]:bg-line-strong"
        />
        <Panel minSize={420}>
          <MainView />
        </Panel>
      </Group>
      <Footer />
    </>
  )
}

/** What the window shows wherever it is: the databases in the sidebar, the rest in strip and footer. */
function loadVault(): void {
  void loadDatabases()
  void loadProviders()
  void loadProtection()
  void loadSettings()
  void loadSamples()
  void loadBackups()
}
