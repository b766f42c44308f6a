import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { library, startScript } from './script'

interface LockLibrary {
  withLock: <Value>(file: string, action: () => Promise<Value>) => Promise<Value>
}

const { withLock }: LockLibrary = await import(library('lock'))

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'latchkey-lock-test-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** Another process that holds the lock until it is killed. */
function holdLock(file: string) {
  return startScript(`
    import { withLock } from ${JSON.stringify(library('lock'))}
    await withLock(${JSON.stringify(file)}, () => new Promise((resolve) => {
      console.log('held')
      setTimeout(resolve, 3_600_000)
    }))`)
}

it('gives back the lock after the action, also when it fails', async () => {
  const file = join(folder, 'lock')
  expect(await withLock(file, async () => 'done')).toBe('done')
  const failing = async () => {
    throw new Error('failed')
  }
  await expect(withLock(file, failing)).rejects.toThrow('failed')
  expect(await readdir(folder)).toEqual([])
})

it('waits for the process that holds it, and takes it over from one that was killed', async () => {
  const file = join(folder, 'lock')
  const { child, ended } = await holdLock(file)
  let isKilled = false
  const locked = withLock(file, async () => isKilled)
  // The kill comes at the earliest when the lock has been found held.
  await expect.poll(() => readdir(folder)).toContain(`lock.${process.pid}`)
  isKilled = true
  child.kill('SIGKILL')
  expect(await locked).toBe(true)
  await ended
})
