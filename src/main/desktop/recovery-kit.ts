import { randomUUID } from 'node:crypto'
import { BrowserWindow, session as electronSession } from 'electron'
import { appOrigin } from './app-protocol'
import { writePrivately } from './private-file'
import { describeKit, type Kit, type KitFormat, renderKitPage } from './recovery-kit-text'

/** Writes a kit to a file, for the owner's eyes alone (0600). Throws what the file system throws, and leaves nothing then. */
export async function writeKit(kit: Kit, format: KitFormat, path: string): Promise<void> {
  const bytes = format === 'pdf' ? await printKit(kit) : Buffer.from(describeKit(kit), 'utf8')
  try {
    await writePrivately(path, bytes)
  } finally {
    bytes.fill(0)
  }
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
