import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { library, startScript } from './script'

interface CacheLibrary {
  cached: (name: string, make: (folder: string) => Promise<void>, cache: string) => Promise<string>
  verifyIntegrity: (file: string, integrity: string) => Promise<void>
}

const { cached, verifyIntegrity }: CacheLibrary = await import(library('cache'))

let cache: string
beforeEach(async () => {
  cache = await mkdtemp(join(tmpdir(), 'latchkey-cache-test-'))
})
afterEach(() => rm(cache, { recursive: true }))

describe('cached', () => {
  it('makes a folder once', async () => {
    const make = (content: string) => (folder: string) => writeFile(join(folder, 'file'), content)
    const first = await cached('thing', make('first'), cache)
    const second = await cached('thing', make('second'), cache)
    expect(second).toBe(first)
    expect(await readFile(join(second, 'file'), 'utf8')).toBe('first')
  })

  it('leaves nothing of a folder that could not be made', async () => {
    const failing = async (folder: string) => {
      await writeFile(join(folder, 'half'), '')
      throw new Error('no space')
    }
    await expect(cached('thing', failing, cache)).rejects.toThrow('no space')
    expect(await readdir(cache)).toEqual([])
  })

  it('gives two runs at the same time one and the same folder', async () => {
    const waiting: (() => void)[] = []
    const make = async (folder: string) => {
      await writeFile(join(folder, 'file'), 'content')
      await new Promise<void>((resolve) => {
        waiting.push(resolve)
        if (waiting.length === 2) for (const proceed of waiting) proceed()
      })
    }
    const [one, other] = await Promise.all([cached('thing', make, cache), cached('thing', make, cache)])
    expect(one).toBe(other)
    expect(await readdir(cache)).toEqual(['thing'])
    expect(await readdir(one)).toEqual(['file'])
  })

  it('leaves nothing when it is interrupted', async () => {
    const { child, ended } = await startScript(`
      import { cached } from ${JSON.stringify(library('cache'))}
      import { main } from ${JSON.stringify(library('run'))}
      await main(() => cached('thing', () => new Promise((resolve) => {
        console.log('making')
        setTimeout(resolve, 3_600_000)
      }), ${JSON.stringify(cache)}))`)
    child.kill('SIGINT')
    expect(await ended).toEqual([130, null])
    expect(await readdir(cache)).toEqual([])
  })
})

describe('verifyIntegrity', () => {
  const integrityOfHello = 'sha256-LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ='

  it('accepts the expected file', async () => {
    await writeFile(join(cache, 'download'), 'hello')
    await expect(verifyIntegrity(join(cache, 'download'), integrityOfHello)).resolves.toBeUndefined()
  })

  it('refuses a file with one bit flipped', async () => {
    await writeFile(join(cache, 'download'), 'helln')
    await expect(verifyIntegrity(join(cache, 'download'), integrityOfHello)).rejects.toThrow('was not used')
  })
})
