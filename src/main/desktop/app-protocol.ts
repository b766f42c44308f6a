import { readdir, readFile } from 'node:fs/promises'
import { extname, join, relative, sep } from 'node:path'
import { protocol, type Session } from 'electron'

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

/** Has to run before the app is ready. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
}

/**
 * Serves the bundled renderer, and nothing else, under `app://latchkey/`. With a development server its pages take the
 * place of the bundle, under the same origin, so that the checks on the sender stay as they are.
 */
export function serveApp(session: Session, folder: string, developmentServer: string | undefined): void {
  const respond = developmentServer === undefined ? serveBundle(folder) : forwardTo(developmentServer)
  session.protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'latchkey' || request.method !== 'GET') return notFound()
    return respond(url)
  })
}

function serveBundle(folder: string): (url: URL) => Promise<Response> {
  // The files are listed once and looked up by their whole path, so there is no path to climb out of the folder.
  const files = listFiles(folder)
  return async (url) => {
    const file = (await files).get(url.pathname)
    const contentType = contentTypes[extname(url.pathname)]
    if (file === undefined || contentType === undefined) return notFound()
    return new Response(await readFile(file), { headers: headersFor(contentType, contentPolicy()) })
  }
}

async function listFiles(folder: string): Promise<Map<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return new Map(files.map((file) => [`/${relative(folder, file).split(sep).join('/')}`, file]))
}

function forwardTo(developmentServer: string): (url: URL) => Promise<Response> {
  return async (url) => {
    const response = await fetch(new URL(url.pathname + url.search, developmentServer))
    const contentType = response.headers.get('content-type') ?? 'application/octet-stream'
    return new Response(response.body, {
      status: response.status,
      headers: headersFor(contentType, contentPolicy(developmentServer)),
    })
  }
}

function headersFor(contentType: string, policy: string): Record<string, string> {
  return {
    'content-type': contentType,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'cross-origin-opener-policy': 'same-origin',
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
  ].join('; ')
}

function notFound(): Response {
  return new Response(null, { status: 404 })
}
