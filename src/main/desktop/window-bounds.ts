import { type BrowserWindow, screen } from 'electron'
import type { WindowBounds } from '../../shared/model/view-state'
import { placeWindow } from './window-placement'

/** Milliseconds after the last change; a drag tells of every pixel. */
const settledAfterMs = 400

/** Where the window stands, and where it would stand if it were not maximised. */
export function readBounds(window: BrowserWindow): WindowBounds {
  return { ...window.getNormalBounds(), maximised: window.isMaximized() }
}

/** Puts the window where it stood, on a screen that is there. */
export function restoreBounds(window: BrowserWindow, { maximised, ...wanted }: WindowBounds): void {
  const [first, ...others] = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()]
  if (window.isMaximized() && !maximised) window.unmaximize()
  window.setBounds(placeWindow(wanted, [first.workArea, ...others.map(({ workArea }) => workArea)]))
  if (maximised) window.maximize()
}

/** Calls `onSettled` when the person has moved the window or changed its size. */
export function watchBounds(window: BrowserWindow, onSettled: () => void): void {
  let timer: NodeJS.Timeout | undefined
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(onSettled, settledAfterMs)
  }
  window.on('move', wait)
  window.on('resize', wait)
  window.on('maximize', wait)
  window.on('unmaximize', wait)
  window.once('closed', () => clearTimeout(timer))
}
