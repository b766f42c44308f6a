import { useState } from 'react'
import { type PanelSize, usePanelRef } from 'react-resizable-panels'
import { defaultViewState } from '../../../shared/model/view-state'
import { changeKeptView, useKeptViewStore } from '../../stores/kept-view-store'
import { isNarrowWindow, useNarrowWindow } from './use-narrow-window'

/** Pixels. */
const railWidth = 48

/** How wide the sidebar is, kept for the next time, and whether it is a rail: by choice, or because the window is narrow. */
export function useSidebarPanel() {
  const panel = usePanelRef()
  const [kept] = useState(readKept)
  const [isRail, setIsRail] = useState(kept.collapsed)
  const collapse = () => panel.current?.collapse()
  const expand = () => panel.current?.resize(readKept().width)
  useNarrowWindow((narrow) => {
    if (narrow) collapse()
    else if (!readKept().collapsed) expand()
  })
  return {
    isRail,
    expand,
    toggle: () => (isRail ? expand() : collapse()),
    /** For the panel that the sidebar is in. */
    panel: {
      panelRef: panel,
      defaultSize: kept.collapsed ? railWidth : kept.width,
      minSize: 180,
      maxSize: 420,
      collapsible: true,
      collapsedSize: railWidth,
      groupResizeBehavior: 'preserve-pixel-size' as const,
      onResize: ({ inPixels }: PanelSize) => {
        const collapsed = inPixels <= railWidth + 1
        setIsRail(collapsed)
        // What a narrow window does to it is no choice of the person's.
        if (!isNarrowWindow()) keep({ collapsed, width: collapsed ? readKept().width : Math.round(inPixels) })
      },
    },
  }
}

function readKept() {
  return (useKeptViewStore.getState().view ?? defaultViewState).sidebar
}

function keep({ collapsed, width }: { collapsed: boolean; width: number }): void {
  const sidebar = readKept()
  if (sidebar.collapsed !== collapsed || sidebar.width !== width)
    changeKeptView({ sidebar: { ...sidebar, collapsed, width } })
}
