import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { findAllNeededBy, readLockFile } from '../helpers/lock-file'
import { readTable } from '../helpers/markdown-tables'

const page = readFileSync('docs/dependencies.md', 'utf8')
const lockFile = readLockFile()
const names = z.record(z.string(), z.string())
const project = z
  .object({ dependencies: names, devDependencies: names, allowScripts: z.record(z.string(), z.boolean()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

/** Licences that ask for their notice and no more. */
const permissive = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1']

const running = readRows('Runs in the program')
const bundled = readRows('Bundled')

function readRows(heading: string) {
  return readTable(page, heading).map(([name = '', version, why, licence, size = '']) => ({
    ...{ name: name.replaceAll('`', ''), version, why, licence, size },
  }))
}

describe('what is part of the program', () => {
  test('has a row: what it runs on', () => {
    const expected = ['electron', ...Object.keys(project.dependencies)]
    expect(running.map(({ name }) => name).sort()).toEqual(expected.sort())
  })

  test('has a row: what is imported and not among it', () => {
    const imported = findImportedPackages()
    const expected = [...imported].filter((name) => !running.some((row) => row.name === name))
    expect(bundled.map(({ name }) => name).sort()).toEqual(expected.sort())
  })

  test.each([...running, ...bundled])(
    '$name is described as it is',
    ({ name, version, why, licence, size }) => {
      const installed = z
        .object({ version: z.string(), license: z.string() })
        .parse(JSON.parse(readFileSync(join('node_modules', name, 'package.json'), 'utf8')))
      expect({ version, licence }).toEqual({ version: installed.version, licence: installed.license })
      expect(lockFile.get(`node_modules/${name}`)).toMatchObject({ version, license: licence })
      expect(why).not.toBe('')
      // What is native differs from system to system.
      if (size.endsWith(' kB') && !size.startsWith('native'))
        expect(size).toBe(measure(join('node_modules', name)))
    },
  )

  test('is under licences that ask for no more than a notice, each counted', () => {
    const needed = findAllNeededBy(lockFile, [
      ...Object.keys(project.dependencies),
      ...bundled.map(({ name }) => name),
    ])
    const counts = new Map<string, number>()
    for (const path of needed) {
      const licence = lockFile.get(path)?.license ?? `none at ${path}`
      counts.set(licence, (counts.get(licence) ?? 0) + 1)
    }
    expect([...counts.keys()].filter((licence) => !permissive.includes(licence))).toEqual([])
    const told = readTable(page, 'Licences').map(([licence = '', count]) => [licence, Number(count)] as const)
    expect(new Map(told)).toEqual(counts)
  })
})

describe('packages come from the registry, as they were', () => {
  const wanted = Object.entries({ ...project.dependencies, ...project.devDependencies })

  test.each(wanted)('%s has an exact version: %s', (_name, version) => {
    expect(version).toMatch(/^(npm:(@[\w-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/)
  })

  test('each has a SHA-512 in the lock file, and none an address', () => {
    const odd = [...lockFile].filter(
      ([, { integrity, resolved }]) =>
        !/^sha512-[\w+/]{86}==$/.test(integrity ?? '') || resolved !== undefined,
    )
    expect(odd).toEqual([])
  })

  test('scripts run of those alone that package.json allows', () => {
    const told = readTable(page, 'Where they come from').map(([name = '', , runs]) => [
      name.replaceAll('`', ''),
      runs,
    ])
    const withScript = [...lockFile].filter(([, { hasInstallScript }]) => hasInstallScript === true)
    const expected = withScript
      .map(([path, { name }]) => name ?? path.slice('node_modules/'.length))
      .map((name) => [name, project.allowScripts[name] === true ? 'yes' : 'no'])
    expect(told.sort()).toEqual(expected.sort())
  })
})

/** Names of the packages that the source imports, in TypeScript or in styles. */
function findImportedPackages(): ReadonlySet<string> {
  const patterns = [
    /(?:\bfrom|\bimport\(?)\s*'(@?\w[\w@/.:-]*)'/g,
    /(?:@import\s+|url\()["'](@?\w[\w@/.:-]*)["']/g,
  ]
  const found = new Set<string>()
  for (const entry of readdirSync('src', { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(tsx?|css)$/.test(entry.name)) continue
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8')
    for (const pattern of patterns)
      for (const [, specifier = ''] of text.matchAll(pattern))
        if (!specifier.startsWith('node:')) found.add(packageOf(specifier))
  }
  return found
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

/** In kB, as the page writes it. */
function measure(folder: string): string {
  return `${Math.round(countBytes(folder) / 1_000).toLocaleString('en')} kB`
}

function countBytes(folder: string): number {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules')
    .map((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? countBytes(path) : statSync(path).size
    })
    .reduce((sum, bytes) => sum + bytes, 0)
}
