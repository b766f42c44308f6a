/**
 * Runs the app in the folder OBSERVED_APP, or an empty window without it, and prints `painted` once the first
 * window shows its first screen. What is observed knows nothing of it.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app, BrowserWindow } from 'electron'

const folder = process.env.OBSERVED_APP

// A frame is on the screen when the next one is asked for, hence two of them.
const firstScreenIsPainted = `new Promise((resolve) => {
  const isThere = () => ${folder ? `document.querySelector('input[type=password]') !== null` : 'true'}
  const paint = () => requestAnimationFrame(() => requestAnimationFrame(resolve))
  if (isThere()) return paint()
  const observer = new MutationObserver(() => {
    if (!isThere()) return
    observer.disconnect()
    paint()
  })
  observer.observe(document, { childList: true, subtree: true })
})`

app.once('browser-window-created', (_event, window) => {
  window.webContents.once('dom-ready', async () => {
    await window.webContents.executeJavaScript(`${firstScreenIsPainted}.then(() => undefined)`)
    process.stdout.write('painted\n')
  })
})

if (folder) {
  const { main, name, productName } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  app.setName(productName ?? name)
  app.setAppPath(folder)
  await import(pathToFileURL(join(folder, main)).href)
} else {
  app.whenReady().then(() => {
    // As large as the app's: more to paint takes longer.
    const window = new BrowserWindow({ width: 1360, height: 860 })
    window.loadFile(join(import.meta.dirname, 'empty.html'))
  })
}
