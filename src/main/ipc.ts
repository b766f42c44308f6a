import { type BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { EventPayload } from '../shared/contract'
import { callNames, type EventName } from '../shared/contract/names'
import { sealedInput } from '../shared/contract/sealed-input'
import { createCallLimits } from './call-limits'
import { startPage } from './desktop/app-protocol'
import type { Answer } from './handlers/answer'
import { InputKey } from './input-key'

/**
 * Passes every call of the contract on, as the only user of `ipcMain`, when it comes from the main frame of the vault's
 * window at its own address.
 */
export function passCallsOn(getWindow: () => BrowserWindow | undefined, answer: Answer): void {
  const key = new InputKey()
  const admit = createCallLimits()
  handle(sealedInput.keyChannel, (_input, page) => {
    page.once('did-navigate', () => key.forget())
    return key.renew()
  })
  for (const name of callNames)
    handle(`call:${name}`, (sealed) => {
      const admitted = admit(name, sealed instanceof Uint8Array ? sealed.byteLength : 0)
      return admitted.ok ? answer(name, key.open(name, sealed)) : admitted
    })

  function handle(channel: string, work: (input: unknown, page: WebContents) => unknown): void {
    ipcMain.handle(channel, (event, input: unknown) => {
      if (!comesFromVault(event, getWindow()))
        throw new Error('Refused: this is not the window of the vault.')
      return work(input, event.sender)
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
