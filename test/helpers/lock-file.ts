import { readFileSync } from 'node:fs'
import { z } from 'zod'

const packageSchema = z.object({
  name: z.string().optional(),
  version: z.string(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
})
export type LockedPackage = z.infer<typeof packageSchema>

/** The packages of package-lock.json by their path, such as `node_modules/zod`. */
export type LockFile = ReadonlyMap<string, LockedPackage>

export function readLockFile(): LockFile {
  const { packages } = z
    .object({ packages: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  const entries = Object.entries(packages).filter(([path]) => path !== '')
  return new Map(entries.map(([path, entry]) => [path, packageSchema.parse(entry)]))
}

/** The paths of the packages of these names, and of all that they depend on. */
export function findAllNeededBy(lockFile: LockFile, names: Iterable<string>): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [...names].map((name) => `node_modules/${name}`)
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const needed = lockFile.get(path)
    if (needed === undefined || found.has(path)) continue
    found.add(path)
    for (const name of Object.keys({ ...needed.dependencies, ...needed.optionalDependencies }))
      waiting.push(resolveFrom(lockFile, path, name))
  }
  return found
}

/** As Node looks for a package: beside the one that needs it, then further and further out. */
function resolveFrom(lockFile: LockFile, path: string, name: string): string {
  for (
    let folder = path;
    folder !== '';
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))
  ) {
    const inside = `${folder}/node_modules/${name}`
    if (lockFile.has(inside)) return inside
  }
  return `node_modules/${name}`
}
