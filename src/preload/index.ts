import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron'
import { callNames, type EventName, eventNames } from '../shared/contract/names'
import { sealedInput } from '../shared/contract/sealed-input'
import { createSealInput } from './seal-input'

const seal = createSealInput(() => ipcRenderer.invoke(sealedInput.keyChannel))

/** One function per call of the contract, one to listen to its events, and nothing else. */
const calls = Object.fromEntries(
  callNames.map((name) => [
    name,
    async (input: unknown) => ipcRenderer.invoke(`call:${name}`, await seal(name, input)),
  ]),
)

function listen(name: EventName, listener: (payload: unknown) => void): () => void {
  if (!eventNames.includes(name)) throw new Error('There is no such event.')
  // The IPC event stays here: it would hand the page the raw sender.
  const forward = (_event: IpcRendererEvent, payload: unknown) => listener(payload)
  ipcRenderer.on(`event:${name}`, forward)
  return () => ipcRenderer.off(`event:${name}`, forward)
}

contextBridge.exposeInMainWorld('latchkey', Object.freeze({ ...calls, listen }))
