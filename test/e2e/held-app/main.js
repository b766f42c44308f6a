/**
 * Runs the app in the folder LATCHKEY_APP, which gets ready when Playwright is attached: when a window's first page is committed
 * in the very moment in which Playwright attaches, it waits for ever. Playwright calls `__playwright_run` when it is there.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const ready = app.whenReady()
const attached = new Promise((resolve) => {
  globalThis.__playwright_run = resolve
})
app.whenReady = () => attached.then(() => ready)

const folder = process.env.LATCHKEY_APP
const { main, name, productName, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
app.setName(productName ?? name)
app.setVersion(version)
app.setAppPath(folder)
await import(pathToFileURL(join(folder, main)).href)
