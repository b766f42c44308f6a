import type { ElectronApplication } from '@playwright/test'

/** One call or event that crossed the preload, as JSON, or byte for byte where bytes crossed. */
export interface Crossing {
  readonly channel: string
  /** Towards main. */
  readonly input: string
  /** Towards the renderer. */
  readonly output: string
}

/** From now on every message between main and the renderer is kept, to be read by `listCrossings`. */
export async function recordCrossings(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ ipcMain, BrowserWindow }) => {
    const crossings: Crossing[] = []
    Reflect.set(globalThis, 'crossings', crossings)
    const toText = (value: unknown) =>
      value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : (JSON.stringify(value) ?? '')

    // Electron keeps the handlers of `ipcMain.handle` here; there is no public way to stand between.
    const handlers: Map<string, (event: unknown, input: unknown) => Promise<unknown>> = Reflect.get(
      ipcMain,
      '_invokeHandlers',
    )
    for (const [channel, handle] of [...handlers]) {
      handlers.set(channel, async (event, input) => {
        const output = await handle(event, input)
        crossings.push({ channel, input: toText(input), output: toText(output) })
        return output
      })
    }
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const send = contents?.send.bind(contents)
    if (contents === undefined || send === undefined) throw new Error('There is no window to listen at.')
    contents.send = (channel, ...payload) => {
      crossings.push({ channel, input: '', output: toText(payload) })
      send(channel, ...payload)
    }
  })
}

export function listCrossings(electron: ElectronApplication): Promise<Crossing[]> {
  return electron.evaluate(() => Reflect.get(globalThis, 'crossings'))
}
