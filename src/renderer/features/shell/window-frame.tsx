import { clsx } from 'clsx'
import { type ReactNode, useLayoutEffect } from 'react'
import { useViewStore } from '../../stores/view-store'

interface WindowFrameProps {
  /** A locked vault has no mode, so its screen has no frame. */
  unlocked: boolean
  children: ReactNode
}

/**
 * The edge of the window tells the mode: a line on top in Test, a full frame in Live. It lies above everything, the
 * scrim of a dialog included. The mode also stands on the root element, from where the tokens take their colours.
 */
export function WindowFrame({ unlocked, children }: WindowFrameProps) {
  const mode = useViewStore((state) => state.mode)
  const shown = unlocked ? mode : undefined
  useLayoutEffect(() => {
    if (shown) document.documentElement.setAttribute('data-mode', shown)
    else document.documentElement.removeAttribute('data-mode')
  }, [shown])
  const edge = clsx(shown === 'live' && 'border-3', shown === 'test' && 'border-t-3')
  return (
    <div className={clsx('flex h-full flex-col border-transparent', edge)}>
      {children}
      <div aria-hidden className={clsx('pointer-events-none fixed inset-0 z-50 border-mode', edge)} />
    </div>
  )
}
