import { clsx } from 'clsx'
import { type ReactNode, useLayoutEffect } from 'react'
import type { Mode } from '../../../shared/model/mode'

interface WindowFrameProps {
  /** A locked vault has none, so its screen has no frame. */
  mode: Mode | undefined
  children: ReactNode
}

/**
 * The edge of the window tells the mode: a line on top in Test, a full frame in Live. It lies above everything, the
 * scrim of a dialog included. The mode also stands on the root element, from where the tokens take their colours.
 */
export function WindowFrame({ mode, children }: WindowFrameProps) {
  useLayoutEffect(() => {
    if (mode) document.documentElement.setAttribute('data-mode', mode)
    else document.documentElement.removeAttribute('data-mode')
  }, [mode])
  const edge = clsx(mode === 'live' && 'border-3', mode === 'test' && 'border-t-3')
  return (
    <div className={clsx('flex h-full flex-col border-transparent', edge)}>
      {children}
      <div aria-hidden className={clsx('pointer-events-none fixed inset-0 z-50 border-mode', edge)} />
    </div>
  )
}
