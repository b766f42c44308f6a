import { readdir } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { type Protocol, protocol, type Session } from 'electron'

export const appOrigin = 'app://latchkey'
export const startPage = `${appOrigin}/index.html`

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** ERR_FILE_NOT_FOUND of Chromium's net_error_list.h. */
const fileNotFound = -6

/** Has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
}

/**
 * Serves the bundled renderer, and nothing else, under `app://latchkey/`. With a development server its pages take the
 * place of the bundle, under the same origin, so that the checks on the sender stay as they are. The promise is kept when
 * the page's process has come as far as to ask for what the page consists of.
 */
export function serveApp(
  session: Session,
  folder: string,
  developmentServer: string | undefined,
): Promise<void> {
  return new Promise((resolve) => {
    const onRequest = (url: URL) => {
      if (url.href !== startPage) resolve()
    }
    if (developmentServer === undefined) serveBundle(session.protocol, folder, onRequest)
    else forwardTo(session.protocol, developmentServer, onRequest)
  })
}

type OnRequest = (url: URL) => void

function serveBundle(protocol: Protocol, folder: string, onRequest: OnRequest): void {
  // The files are listed once and looked up by their whole path, so there is no path to climb out of the folder.
  const files = listFiles(folder)
  // Not `handle`: it loads Node's HTTP client before the first page is there, which takes as long as the page's process to start.
  protocol.registerFileProtocol('app', async (request, respond) => {
    const url = parseUrl(request)
    if (url === undefined) return respond({ error: fileNotFound })
    onRequest(url)
    const file = (await files).get(url.pathname)
    const contentType = contentTypes[extname(url.pathname)]
    if (file === undefined || contentType === undefined) return respond({ error: fileNotFound })
    respond({ path: file, headers: headersFor(contentType, contentPolicy()) })
  })
}

async function listFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]))
}

function forwardTo(protocol: Protocol, developmentServer: string, onRequest: OnRequest): void {
  protocol.handle('app', async (request) => {
    const url = parseUrl(request)
    if (url === undefined) return new Response(null, { status: 404 })
    onRequest(url)
    const response = await fetch(new URL(url.pathname + url.search, developmentServer))
    const contentType = response.headers.get('content-type') ?? 'application/octet-stream'
    return new Response(response.body, {
      status: response.status,
      headers: headersFor(contentType, contentPolicy(developmentServer)),
    })
  })
}

/** Undefined for what cannot be one of ours. */
function parseUrl({ method, url }: { method: string; url: string }): URL | undefined {
  const parsed = new URL(url)
  return method === 'GET' && parsed.host === 'latchkey' ? parsed : undefined
}

function headersFor(contentType: string, policy: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy':
      'camera=(), clipboard-read=(), display-capture=(), geolocation=(), microphone=(), usb=()',
    'referrer-policy': 'no-referrer',
  }
}

/** Nothing may be loaded but the bundle; nothing may be connected to. Hot reload needs a little more. */
function contentPolicy(developmentServer?: string): string {
  const hotReload = developmentServer?.replace(/^http/, 'ws')
  return [
    "default-src 'none'",
    `script-src 'self'${hotReload === undefined ? '' : " 'unsafe-inline'"}`,
    // Styles made at run time by the editor and the toasts; they cannot load anything.
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self'",
    `connect-src ${hotReload === undefined ? "'none'" : `'self' ${hotReload}`}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    // No text can become a script or markup; nothing in the bundle makes any.
    ...(hotReload === undefined ? ["require-trusted-types-for 'script'", "trusted-types 'none'"] : []),
  ].join('; ')
}
