import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The checkout: the folder that holds package.json. */
export const checkout = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/** Whether this process is root, and must therefore not run Electron as itself. */
export const isRoot = process.getuid?.() === 0

/**
 * What is expensive to make and may be deleted at any time, shared by all checkouts. Root's is outside
 * its home, because the unprivileged user that Electron then runs as cannot read there.
 */
export const cacheFolder = findCacheFolder()

function findCacheFolder() {
  if (isRoot) return '/var/cache/latchkey'
  if (process.platform === 'win32' && process.env.LOCALAPPDATA) {
    return join(process.env.LOCALAPPDATA, 'latchkey', 'cache')
  }
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'latchkey')
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'latchkey')
}

/** Node 24, a devDependency: what the JavaScript tools run on, whatever Node the machine has. */
export const projectNode = join(
  checkout,
  'node_modules',
  'node',
  'bin',
  process.platform === 'win32' ? 'node.exe' : 'node',
)

/** A file inside an installed package, to be run with {@link projectNode}. */
export const packageFile = (...segments) => join(checkout, 'node_modules', ...segments)

/** Where each JavaScript tool starts: named by file, since `.bin` holds shell scripts on some systems. */
export const tools = {
  biome: packageFile('@biomejs', 'biome', 'bin', 'biome'),
  electronVite: packageFile('electron-vite', 'bin', 'electron-vite.js'),
  playwright: packageFile('@playwright', 'test', 'cli.js'),
  typescript: packageFile('typescript', 'bin', 'tsc'),
  vitest: packageFile('vitest', 'vitest.mjs'),
}
