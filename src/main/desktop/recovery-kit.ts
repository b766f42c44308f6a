import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { BrowserWindow, dialog, session as electronSession } from 'electron'
import { appOrigin } from './app-protocol'
import { describeKit, type Kit, renderKitPage } from './recovery-kit-text'

/**
 * Asks for a place and writes the kit there, for the owner's eyes alone (0600). The path, or null when the person cancelled.
 */
export async function saveRecoveryKit(kit: Kit, format: 'pdf' | 'text'): Promise<string | null> {
  const extension = format === 'pdf' ? 'pdf' : 'txt'
  const options = {
    title: 'Save recovery kit',
    defaultPath: `Latchkey recovery kit ${kit.createdAt.toISOString().slice(0, 10)}.${extension}`,
    filters: [{ name: format === 'pdf' ? 'PDF' : 'Text', extensions: [extension] }],
  }
  const window = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
  const { canceled, filePath } = await (window === undefined
    ? dialog.showSaveDialog(options)
    : dialog.showSaveDialog(window, options))
  if (canceled || filePath === '') return null
  const bytes = format === 'pdf' ? await printKit(kit) : Buffer.from(describeKit(kit), 'utf8')
  try {
    await writePrivately(filePath, bytes)
  } finally {
    bytes.fill(0)
  }
  return filePath
}

/**
 * Prints the page in a window that nobody sees: sandboxed, without scripts, in a session of its own that can load this one
 * page and nothing else. The page has an address that says nothing; the code is in no URL.
 */
async function printKit(kit: Kit): Promise<Buffer> {
  const address = `${appOrigin}/recovery-kit`
  const session = electronSession.fromPartition(`recovery-kit-${randomUUID()}`)
  session.webRequest.onBeforeRequest(({ url }, respond) => respond({ cancel: url !== address }))
  session.protocol.handle('app', () => {
    const headers = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
    }
    return new Response(renderKitPage(kit), { headers })
  })
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session, sandbox: true, contextIsolation: true, javascript: false },
  })
  try {
    await window.loadURL(address)
    return await window.webContents.printToPDF({ pageSize: 'A4' })
  } finally {
    window.destroy()
    session.protocol.unhandle('app')
  }
}

/** Under its name when it is whole. What was there before gave its consent in the dialog. */
async function writePrivately(path: string, bytes: Buffer): Promise<void> {
  const draft = `${path}.${randomUUID()}`
  try {
    const file = await open(draft, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(draft, path)
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}
