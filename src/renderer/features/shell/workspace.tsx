import { clsx } from 'clsx'
import { useEffect, useState } from 'react'
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels'
import { loadDatabases, useDatabaseStore } from '../../stores/database-store'
import { Toaster } from '../../ui/toaster'
import { TooltipProvider } from '../../ui/tooltip'
import { ConfirmationDialog } from '../protection/confirmation-dialog'
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
  useEffect(() => void loadDatabases(), [])
  useNarrowWindow((narrow) => (narrow ? sidebar.current?.collapse() : sidebar.current?.expand()))

  const toggleSidebar = () => (sidebarShown ? sidebar.current?.collapse() : sidebar.current?.expand())
  return (
    <TooltipProvider>
      <TitleBar sidebarShown={sidebarShown} onToggleSidebar={toggleSidebar} />
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
        <Panel minSize={420}>
          <MainView />
        </Panel>
      </Group>
      <Footer />
      <ConfirmationDialog />
      <Toaster />
    </TooltipProvider>
  )
}
