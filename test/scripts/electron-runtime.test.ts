import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { library } from './script'

interface Electron {
  program: string
  version: string
}

interface ElectronLibrary {
  findFirst: (sources: (() => Promise<string | undefined>)[]) => Promise<string>
  findOverride: (folder: string) => Promise<Electron | undefined>
  findInstalled: (packageFolder: string) => Promise<Electron | undefined>
}

const { findFirst, findOverride, findInstalled }: ElectronLibrary = await import(library('electron-runtime'))

const program =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform as string] ??
  'electron'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-electron-test-'))
})
afterEach(() => rm(folder, { recursive: true }))

async function write(path: string, content: string) {
  await mkdir(dirname(join(folder, path)), { recursive: true })
  await writeFile(join(folder, path), content)
}

describe('findFirst', () => {
  it('asks no further once one has it', async () => {
    const asked: string[] = []
    const source = (name: string, found?: string) => async () => {
      asked.push(name)
      return found
    }
    expect(await findFirst([source('a'), source('b', 'from b'), source('c', 'from c')])).toBe('from b')
    expect(asked).toEqual(['a', 'b'])
  })

  it('fails when none has it', async () => {
    await expect(findFirst([async () => undefined])).rejects.toThrow('no Electron')
  })
})

describe('findOverride', () => {
  it('takes the Electron in the named folder', async () => {
    await write(program, '')
    await write('version', 'v40.0.1\n')
    expect(await findOverride(folder)).toMatchObject({ program: join(folder, program), version: '40.0.1' })
  })

  it('does not go on to another when the named folder has none', async () => {
    await expect(findOverride(folder)).rejects.toThrow('ELECTRON_OVERRIDE_DIST_PATH')
  })
})

describe('findInstalled', () => {
  async function install(version: string) {
    await write('package.json', JSON.stringify({ version: '45.4.1' }))
    await write(`dist/${program}`, '')
    await write('dist/version', version)
  }

  it('takes the Electron of the package', async () => {
    await install('45.4.1')
    await write('path.txt', program)
    expect(await findInstalled(folder)).toMatchObject({
      program: join(folder, 'dist', program),
      version: '45.4.1',
    })
  })

  it('does not take one whose fetch was interrupted', async () => {
    await install('45.4.1')
    expect(await findInstalled(folder)).toBeUndefined()
  })

  it('does not take one of an earlier version of the package', async () => {
    await install('45.4.0')
    await write('path.txt', program)
    expect(await findInstalled(folder)).toBeUndefined()
  })
})
