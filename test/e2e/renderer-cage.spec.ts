import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { callNames } from '../../src/shared/contract/names'
import { expect, test } from './fixtures'

test('the renderer has neither Node nor a way out', async ({ app }) => {
  const reach = await app.window.evaluate(async () => {
    // In a timer, because what Playwright evaluates itself is exempt from the content policy.
    const inPage = <Value>(probe: () => Value | Promise<Value>) =>
      new Promise<Value | 'refused'>((resolve) => {
        setTimeout(async () => {
          try {
            resolve(await probe())
          } catch {
            resolve('refused')
          }
        })
      })
    return {
      require: typeof Reflect.get(globalThis, 'require'),
      process: typeof Reflect.get(globalThis, 'process'),
      opened: await inPage(() => window.open('https://example.com') === null),
      evaluated: await inPage(() => globalThis.eval('1 + 1')),
      made: await inPage(() => new Function('return 1')()),
      markup: await inPage(() => Reflect.set(document.createElement('div'), 'innerHTML', '<b>text</b>')),
      script: await inPage(() =>
        Reflect.set(document.createElement('script'), 'text', 'globalThis.ran = true'),
      ),
      policy: await inPage(() =>
        Reflect.get(globalThis, 'trustedTypes').createPolicy('own', { createHTML: (text: string) => text }),
      ),
    }
  })
  expect(reach).toEqual({
    require: 'undefined',
    process: 'undefined',
    opened: true,
    evaluated: 'refused',
    made: 'refused',
    markup: 'refused',
    script: 'refused',
    policy: 'refused',
  })
})

test('no packet of the renderer reaches a server', async ({ app, sandbox }) => {
  let arrived = 0
  const server = createServer((_request, response) => {
    arrived += 1
    response.setHeader('access-control-allow-origin', '*')
    response.end('{}')
  })
  server.on('upgrade', (_request, socket) => {
    arrived += 1
    socket.destroy()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const arrivedBefore = sandbox.milient.received.length

  const outcomes = await app.window.evaluate(
    async ([plain, secure]) => {
      const settle = (attempt: Promise<unknown>) =>
        attempt.then(
          () => 'reached',
          () => 'refused',
        )
      const load = (element: HTMLImageElement | HTMLScriptElement | HTMLIFrameElement, url: string) =>
        settle(
          new Promise((resolve, reject) => {
            element.onload = resolve
            element.onerror = reject
            element.src = url
            document.body.append(element)
          }),
        )
      const connect = (url: string) =>
        settle(
          new Promise((resolve, reject) => {
            const socket = new WebSocket(url)
            socket.onopen = resolve
            socket.onerror = reject
          }),
        )
      return [
        await settle(fetch(`${plain}/fetch`, { mode: 'no-cors' })),
        await settle(fetch(`${secure}/echo`, { mode: 'no-cors' })),
        await settle(fetch('file:///etc/passwd')),
        await settle(fetch('app://latchkey/../../../etc/passwd').then((response) => response.text())),
        await load(new Image(), `${plain}/image`),
        await load(document.createElement('script'), `${plain}/script`),
        await connect(`${plain.replace('http', 'ws')}/socket`),
        navigator.sendBeacon(`${plain}/beacon`, 'x') ? 'queued' : 'refused',
      ]
    },
    [`http://127.0.0.1:${port}`, sandbox.milient.origin] as const,
  )

  expect(outcomes.filter((outcome) => outcome === 'reached')).toEqual([])
  server.close()
  expect(arrived).toBe(0)
  expect(sandbox.milient.received.length).toBe(arrivedBefore)
})

test('the bundle is served under its policy, and nothing beside it', async ({ app }) => {
  const answers = await app.electron.evaluate(({ session }) => {
    const ask = (url: string, method = 'GET') =>
      session
        .fromPartition('vault')
        .fetch(url, { method })
        .then(
          ({ status, headers }) => ({ status, ...Object.fromEntries(headers) }),
          (error: Error) => error.message,
        )
    return Promise.all([
      ask('app://latchkey/index.html'),
      ask('app://latchkey/../main/index.js'),
      ask('app://latchkey/%2e%2e/main/index.js'),
      ask('app://latchkey/assets'),
      ask('app://elsewhere/index.html'),
      ask('app://latchkey/index.html', 'POST'),
    ])
  })

  expect(answers[0]).toMatchObject({
    status: 200,
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': expect.stringContaining("default-src 'none'; script-src 'self'; "),
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
  })
  expect(answers.slice(1)).toEqual(Array(5).fill('net::ERR_FILE_NOT_FOUND'))
})

test('the page stays where it is', async ({ app }) => {
  // Asked and answered in main: Playwright waits for a navigation that never comes.
  const stayed = await app.electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    const decided = new Promise<boolean>((resolve) => {
      contents?.on('will-frame-navigate', (event) => setImmediate(() => resolve(event.defaultPrevented)))
    })
    await contents?.executeJavaScript('window.location.href = "https://example.com/"')
    return { refused: await decided, url: contents?.getURL() }
  })
  expect(stayed).toEqual({ refused: true, url: 'app://latchkey/index.html' })
})

test('the renderer runs under seccomp', async ({ app }) => {
  const pid = await app.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
  )
  expect(await readFile(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m)
})

test('no core dump would hold the memory of main or of the page', async ({ app }) => {
  const pids = await app.electron.evaluate(({ BrowserWindow }) => [
    process.pid,
    ...BrowserWindow.getAllWindows().map(({ webContents }) => webContents.getOSProcessId()),
  ])
  expect(pids).toHaveLength(2)
  for (const pid of pids) expect(await readFile(`/proc/${pid}/coredump_filter`, 'utf8')).toBe('00000000\n')
})

test('a page with the same preload that is not the vault gets no answer', async ({ app }) => {
  const answer = await app.electron.evaluate(async ({ app, BrowserWindow }) => {
    const foreign = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: true, preload: `${app.getAppPath()}/out/preload/index.cjs` },
    })
    await foreign.loadURL('data:text/html,<title>foreign</title>')
    const answer = await foreign.webContents.executeJavaScript(
      'latchkey.getVaultStatus().then(() => "answered", (error) => error.message)',
    )
    foreign.destroy()
    return String(answer)
  })
  expect(answer).toContain('Refused')
})

test('the preload exposes the calls, frozen, and nothing else', async ({ app }) => {
  const exposed = await app.window.evaluate(() => {
    const bridge: object = Reflect.get(globalThis, 'latchkey')
    return { names: Object.keys(bridge), frozen: Object.isFrozen(bridge) }
  })
  expect(exposed).toEqual({ names: [...callNames, 'listen'], frozen: true })
})
