import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readTable } from '../helpers/markdown-tables'
import { library } from './script'

const page = readFileSync('docs/dependencies.md', 'utf8')
const packageSchema = z.object({
  name: z.string().optional(),
  version: z.string(),
  license: z.string().optional(),
  integrity: z.string().optional(),
  resolved: z.string().optional(),
  hasInstallScript: z.boolean().optional(),
})
type LockedPackage = z.infer<typeof packageSchema>
const lockFile = readLockFile()
const { findImportedPackages, findShippedPackages }: ShippedPackages = await import(
  library('shipped-packages')
)
const { collectNotices }: { collectNotices: () => Promise<string> } = await import(library('notices'))
const names = z.record(z.string(), z.string())
const project = z
  .object({ dependencies: names, devDependencies: names, allowScripts: z.record(z.string(), z.boolean()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')))

/** Licences that ask for their notice and no more. */
const permissive = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'OFL-1.1']

interface ShippedPackages {
  findImportedPackages: () => Promise<ReadonlySet<string>>
  findShippedPackages: () => Promise<ReadonlyMap<string, LockedPackage>>
}

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

  test('has a row: what is imported and not among it', async () => {
    const imported = await findImportedPackages()
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

  test('is under licences that ask for no more than a notice, each counted', async () => {
    const counts = new Map<string, number>()
    for (const [path, { license = `none at ${path}` }] of await findShippedPackages())
      counts.set(license, (counts.get(license) ?? 0) + 1)
    expect([...counts.keys()].filter((licence) => !permissive.includes(licence))).toEqual([])
    const told = readTable(page, 'Licences').map(([licence = '', count]) => [licence, Number(count)] as const)
    expect(new Map(told)).toEqual(counts)
  })

  test('is handed on with its notice', async () => {
    const notices = await collectNotices()
    const installed = [...(await findShippedPackages())].filter(([path]) => existsSync(path))
    const heads = installed.map(
      ([path, { version, license }]) =>
        `\n${path.replace(/^.*node_modules\//, '')} ${version} (${license})\n`,
    )
    expect(heads.filter((head) => !notices.includes(head))).toEqual([])
    for (const text of [
      'Copyright (c) Meta Platforms',
      'SIL OPEN FONT LICENSE',
      'Copyright (c) 2017 Joshua Wise',
    ])
      expect(notices).toContain(text)
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

function readLockFile(): ReadonlyMap<string, LockedPackage> {
  const { packages } = z
    .object({ packages: z.record(z.string(), z.unknown()) })
    .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')))
  const entries = Object.entries(packages).filter(([path]) => path !== '')
  return new Map(entries.map(([path, entry]) => [path, packageSchema.parse(entry)]))
}
