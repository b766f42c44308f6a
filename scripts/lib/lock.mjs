import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { say } from './progress.mjs'
import { atEnd } from './run.mjs'

/** Runs the action while no other process runs one under the same lock file. A dead holder's lock is taken. */
export async function withLock(file, action) {
  await mkdir(dirname(file), { recursive: true })
  const own = `${file}.${process.pid}`
  await writeFile(own, String(process.pid))
  let isHeld = false
  const release = async () => {
    await rm(own, { force: true })
    if (isHeld) await rm(file, { force: true })
    isHeld = false
  }
  atEnd(release)
  try {
    let told = false
    while (!isHeld) {
      isHeld = await tryLink(own, file)
      const holder = isHeld ? undefined : await findHolder(file)
      if (holder === undefined) continue
      if (!isAlive(holder)) await takeAway(file, holder)
      else {
        if (!told) say(`Waiting for process ${holder}, which prepares the same checkout (${file}).`)
        told = true
        await wait(200)
      }
    }
    return await action()
  } finally {
    await release()
  }
}

async function tryLink(own, file) {
  try {
    await link(own, file)
    return true
  } catch (error) {
    if (error.code === 'EEXIST') return false
    throw error
  }
}

async function findHolder(file) {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : Number(text)
}

/** Of several that want to remove the lock of a dead process, one may meet the new holder's: it gives it back. */
async function takeAway(file, deadHolder) {
  const taken = `${file}.${process.pid}.taken`
  await rename(file, taken).catch(() => undefined)
  const holder = await findHolder(taken)
  if (holder !== undefined && holder !== deadHolder) await tryLink(taken, file)
  await rm(taken, { force: true })
}

function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error.code === 'EPERM'
  }
}
