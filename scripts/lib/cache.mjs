import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, chmod, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Failure } from './failure.mjs'
import { cacheFolder } from './paths.mjs'
import { atEnd } from './run.mjs'

const oneDay = 24 * 60 * 60 * 1000

/** Whether a file or folder exists (and can be reached by this process). */
export async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  )
}

/**
 * The folder of that name in the cache, made by `make(folder)` when it is not there. It is made under a
 * temporary name and then renamed: an interrupted run leaves nothing half done, and of two runs at the same
 * time the slower one discards its own. Everyone can read the result.
 */
export async function cached(name, make, cache = cacheFolder) {
  const folder = join(cache, name)
  if (await exists(folder)) return folder
  if (await mkdir(cache, { recursive: true })) await chmod(cache, 0o755)
  await removeAbandoned(cache)
  const temporary = await mkdtemp(join(cache, `.${name}-`))
  const discard = () => rm(temporary, { recursive: true, force: true })
  atEnd(discard)
  try {
    await make(temporary)
    await makeReadable(temporary)
    await rename(temporary, folder).catch(ignoreExisting)
  } finally {
    await discard()
  }
  return folder
}

/** Refuses a file whose hash is not the expected one, written as in package-lock.json: `sha512-<base64>`. */
export async function verifyIntegrity(file, integrity) {
  const algorithm = integrity.slice(0, integrity.indexOf('-'))
  const hash = createHash(algorithm)
  await pipeline(createReadStream(file), hash)
  const actual = `${algorithm}-${hash.digest('base64')}`
  if (actual === integrity) return
  throw new Failure(
    `${file} is not what was expected and was not used.\n  expected ${integrity}\n  received ${actual}\n` +
      'The download may have been damaged: try again. If it stays like this, do not work around it: report it.',
  )
}

function ignoreExisting(error) {
  if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
}

/** Removes what an interrupted run left, and apps that were staged (see build.mjs) from older sources. */
async function removeAbandoned(cache) {
  for (const name of await readdir(cache)) {
    if (!/^\.|^app-/.test(name)) continue
    const path = join(cache, name)
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }))
    if (Date.now() - mtimeMs > oneDay) await rm(path, { recursive: true, force: true })
  }
}

async function makeReadable(path) {
  const entries = await readdir(path, { recursive: true, withFileTypes: true })
  await chmod(path, 0o755)
  for (const entry of entries) {
    if (entry.isSymbolicLink()) continue
    const file = join(entry.parentPath, entry.name)
    const isProgram = entry.isDirectory() || ((await stat(file)).mode & 0o100) !== 0
    await chmod(file, isProgram ? 0o755 : 0o644)
  }
}
