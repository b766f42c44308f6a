import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import type { EventPayload } from '../shared/contract'
import { callNames, type EventName } from '../shared/contract/names'
import { startPage } from './desktop/app-protocol'
import type { Answer } from './handlers/answer'

/**
 * Passes every call of the contract on, as the only user of `ipcMain`, when it comes from the main frame of the vault's
 * window at its own address. Calls that come before there is an answer wait for it.
 */
export function passCallsOn(getWindow: () => BrowserWindow | undefined, answer: Promise<Answer>): void {
  for (const name of callNames) {
    ipcMain.handle(`call:${name}`, async (event, input: unknown) => {
      if (!comesFromVault(event, getWindow()))
        throw new Error('Refused: this is not the window of the vault.')
      return (await answer)(name, input)
    })
  }
}

/** Tells the vault's window of an event; says nothing when there is no window to tell. */
export function sendEvent<Name extends EventName>(
  window: BrowserWindow | undefined,
  name: Name,
  payload: EventPayload<Name>,
): void {
  if (window !== undefined && !window.isDestroyed()) window.webContents.send(`event:${name}`, payload)
}

function comesFromVault(event: IpcMainInvokeEvent, window: BrowserWindow | undefined): boolean {
  const frame = event.senderFrame
  return (
    window !== undefined &&
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    frame === window.webContents.mainFrame &&
    frame.url === startPage
  )
}
