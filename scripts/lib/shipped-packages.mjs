import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { checkout } from './paths.mjs'

/**
 * The packages that are part of the program, by their path in the lock file: what it runs on, what is bundled, and all that those
 * depend on, also for other systems than this one.
 */
export async function findShippedPackages() {
  const { dependencies } = await readJson('package.json')
  const lockFile = (await readJson('package-lock.json')).packages
  const names = new Set([...Object.keys(dependencies), ...(await findImportedPackages())])
  // Fetched from its release host, with notices of its own.
  names.delete('electron')
  return findAllNeededBy(lockFile, names)
}

/** Names of the packages that the source imports, in TypeScript or in styles. */
export async function findImportedPackages() {
  const patterns = [
    /(?:\bfrom|\bimport\(?)\s*'(@?\w[\w@/.:-]*)'/g,
    /(?:@import\s+|url\()["'](@?\w[\w@/.:-]*)["']/g,
  ]
  const found = new Set()
  for (const entry of await readdir(join(checkout, 'src'), { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(tsx?|css)$/.test(entry.name)) continue
    const text = await readFile(join(entry.parentPath, entry.name), 'utf8')
    for (const pattern of patterns)
      for (const [, specifier] of text.matchAll(pattern))
        if (!specifier.startsWith('node:')) found.add(packageOf(specifier))
  }
  return found
}

function packageOf(specifier) {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function findAllNeededBy(lockFile, names) {
  const found = new Map()
  const waiting = [...names].map((name) => `node_modules/${name}`)
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const entry = lockFile[path]
    if (entry === undefined || found.has(path)) continue
    found.set(path, entry)
    for (const name of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }))
      waiting.push(resolveFrom(lockFile, path, name))
  }
  return found
}

/** As Node looks for a package: within the one that needs it, then further and further out. */
function resolveFrom(lockFile, path, name) {
  let folder = path
  while (folder !== '') {
    const inside = `${folder}/node_modules/${name}`
    if (inside in lockFile) return inside
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  }
  return `node_modules/${name}`
}

async function readJson(name) {
  return JSON.parse(await readFile(join(checkout, name), 'utf8'))
}
