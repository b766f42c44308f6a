import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { makeBackup } from '../../../src/main/vault/backup'
import { listBackups } from '../../../src/main/vault/backup-folder'
import { loadKnownVaults } from '../../../src/main/vault/known-vaults'
import { finishMove, type MoveStep, moveVault } from '../../../src/main/vault/move-vault'
import { VaultSession } from '../../../src/main/vault/session'
import {
  boundByPermissions,
  startMoveChild,
  startVaultChild,
  withPinned,
  withSmallDisk,
} from '../../helpers/child'
import { databaseDraft } from '../../helpers/drafts'
import { hashesOf } from '../../helpers/files'
import { temporaryFolder } from '../../helpers/temporary-folder'
import { password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

/** Another file system, to which nothing can be renamed; where there is none, its cases cannot be tried. */
const memoryDisk = '/dev/shm'
const hasMemoryDisk = await stat(memoryDisk).then(
  async ({ dev }) => dev !== (await stat(tmpdir())).dev,
  () => false,
)
const disks = hasMemoryDisk ? (['the same disk', 'another disk'] as const) : (['the same disk'] as const)

/** A locked vault with a database, a backup and a wrong try, on the list that lies in `home`. */
async function build(disk: (typeof disks)[number] = 'the same disk') {
  const { session, folder } = await temporaryVault()
  const { db } = unlocked(session)
  const database = createDatabase(db, databaseDraft({ name: 'Nordlys' }))
  successOf(await makeBackup(unlocked(session), 'by-hand'))
  session.lock()
  await session.unlock(folder, 'not this password')
  const home = await temporaryFolder()
  const target = disk === 'another disk' ? await mkdtemp(join(memoryDisk, 'latchkey-test-')) : home
  onTestFinished(() => rm(target, { recursive: true, force: true }))
  const move = { from: folder, to: join(target, 'moved'), note: join(home, 'vault-move.json') }
  const vaults = loadKnownVaults(home, () => undefined)
  successOf(vaults.noteOpened(folder, 1))
  vaults.choose(folder)
  const arrived = (moved: { from: string; to: string }) => vaults.relocate(moved.from, moved.to)
  return { move, vaults, arrived, home, database }
}

/** What lies at a place of a vault: the folder and what has its name. */
async function listAt(folder: string): Promise<string[]> {
  const names = await readdir(dirname(folder))
  return names.filter((name) => name.includes(basename(folder))).sort()
}

async function contentOf(folder: string) {
  const session = new VaultSession()
  successOf(await session.unlock(folder, password))
  const content = listDatabases(unlocked(session).db)
  session.lock()
  return content
}

describe.each(disks)('to %s', (disk) => {
  test('a vault goes with its backups and all that lies beside it', async () => {
    const { move, vaults, arrived, home, database } = await build(disk)
    const before = await hashesOf(move.from)
    expect(await moveVault(move.note, move, arrived)).toEqual({ ok: true, value: { leftBehind: null } })
    expect(await listAt(move.from)).toEqual([])
    expect(await listAt(move.to)).toEqual(['moved', 'moved.attempts', 'moved.backups'])
    expect(await hashesOf(move.to)).toEqual(before)
    expect((await stat(move.to)).mode & 0o777).toBe(0o700)
    expect(await listBackups(move.to)).toMatchObject([{ reason: 'by-hand' }])
    expect(vaults.current()).toEqual({ folder: move.to, name: 'moved', openedAt: 1 })
    expect(await readdir(home)).not.toContain('vault-move.json')
    expect(await contentOf(move.to)).toEqual([database])
  })

  const steps: readonly MoveStep[] = ['written', 'copied', 'placed', 'listed', 'followed', 'removed']
  test.each(steps)('ended when it has %s, the next start finds one whole vault', async (step) => {
    const { move, database } = await build(disk)
    const child = startMoveChild(move, step)
    await child.ended
    // What is copied is killed in the middle of it: a rename never comes there.
    const neverReached = disk === 'the same disk' && step === 'copied'
    expect(child.process.signalCode).toBe(neverReached ? null : 'SIGKILL')

    const restarted = loadKnownVaults(dirname(move.note), () => undefined)
    await finishMove(move.note, ({ from, to }) => restarted.relocate(from, to))
    const isMoved = !['written', ...(neverReached ? [] : ['copied'])].includes(step)
    const [there, gone] = isMoved ? [move.to, move.from] : [move.from, move.to]
    expect(restarted.current().folder).toBe(there)
    expect(await listAt(gone)).toEqual([])
    expect(await listAt(there)).toEqual(['', '.attempts', '.backups'].map((end) => basename(there) + end))
    expect(await listBackups(there)).toMatchObject([{ reason: 'by-hand' }])
    expect(await contentOf(there)).toEqual([database])
    expect(loadKnownVaults(dirname(move.note), () => undefined).current().folder).toBe(there)
  })
})

test('backups that lie on a disk of their own follow, and what cannot be removed is named', async () => {
  const { move } = await build()
  const backups = `${move.from}.backups`
  const child = startMoveChild(move, 'never', withPinned(backups))
  expect(await child.read()).toEqual({ ok: true, value: { leftBehind: backups } })
  expect(await listBackups(move.to)).toMatchObject([{ reason: 'by-hand' }])
  expect(await listAt(move.from)).toEqual([basename(backups)])
  expect(await listAt(move.to)).toEqual(['moved', 'moved.attempts', 'moved.backups'])
})

test.runIf(hasMemoryDisk)('killed at any moment of copying, one whole vault is left', async () => {
  for (const milliseconds of [0, 2, 5, 10, 20, 40]) {
    const { move, database } = await build('another disk')
    const child = startMoveChild(move, 'never')
    const started = await Promise.race([child.ended, waitForNote(move.note)])
    if (started === 'there') setTimeout(() => child.process.kill('SIGKILL'), milliseconds)
    await child.ended
    const restarted = loadKnownVaults(dirname(move.note), () => undefined)
    await finishMove(move.note, ({ from, to }) => restarted.relocate(from, to))
    const { folder } = restarted.current()
    expect(await listAt(folder === move.to ? move.from : move.to)).toEqual([])
    expect(await contentOf(folder)).toEqual([database])
  }
})

async function waitForNote(path: string): Promise<'there'> {
  await expect.poll(() => stat(path).catch(() => undefined), { interval: 1, timeout: 10_000 }).toBeDefined()
  return 'there'
}

describe('refused, and nothing has moved', () => {
  test.each([
    [
      'a folder that is not empty',
      'vault-exists',
      (to: string) => mkdir(join(to, 'letters'), { recursive: true }),
    ],
    ['a file', 'vault-exists', (to: string) => writeFile(to, '')],
    ['a place whose backups are there', 'vault-exists', (to: string) => mkdir(`${to}.backups`)],
  ] as const)('%s', async (_name, code, prepare) => {
    const { move, arrived } = await build()
    await prepare(move.to)
    await expectRefused(move, code, () => moveVault(move.note, move, arrived))
  })

  test('a place within the vault, or the vault itself', async () => {
    const { move, arrived } = await build()
    for (const to of [move.from, join(move.from, 'within'), join(`${move.from}.backups`, 'within')])
      await expectRefused(move, 'invalid-input', () => moveVault(move.note, { ...move, to }, arrived))
  })

  test('a vault that is not there', async () => {
    const { move, arrived } = await build()
    const from = join(move.from, 'elsewhere')
    await expectRefused(move, 'vault-missing', () => moveVault(move.note, { ...move, from }, arrived))
  })

  test('a vault that another process has open', async () => {
    const { move, arrived } = await build()
    const child = startVaultChild('unlock', move.from)
    expect(await child.read()).toMatchObject({ result: { ok: true } })
    expect(await moveVault(move.note, move, arrived)).toMatchObject({
      ok: false,
      error: { code: 'vault-in-use' },
    })
    await child.end()
    successOf(await moveVault(move.note, move, arrived))
  })

  test.each(['from', 'to'] as const)('a folder that may not be written on the side of %s', async (side) => {
    const { move } = await build()
    const parent = side === 'to' ? join(dirname(move.to), 'closed') : dirname(move.from)
    await mkdir(parent, { recursive: true })
    await chmod(parent, 0o500)
    const to = side === 'to' ? join(parent, 'moved') : move.to
    await expectRefused(move, 'folder-not-writable', async () => {
      const child = startMoveChild({ ...move, to }, 'never', boundByPermissions)
      return child.read()
    })
    await chmod(parent, 0o700)
  })

  test('a disk that is full', async () => {
    const { move } = await build()
    const parent = join(dirname(move.to), 'small')
    await mkdir(parent)
    await expectRefused(move, 'disk-full', async () => {
      const given = { ...move, to: join(parent, 'moved') }
      return startMoveChild(given, 'never', withSmallDisk(parent, 100)).read()
    })
  })

  async function expectRefused(
    { from, note }: { from: string; note: string },
    code: string,
    attempt: () => Promise<unknown>,
  ): Promise<void> {
    const before = [await hashesOf(from), await listAt(from)]
    expect(await attempt()).toMatchObject({ ok: false, error: { code } })
    expect([await hashesOf(from), await listAt(from)]).toEqual(before)
    expect(await readdir(dirname(note))).not.toContain(basename(note))
  }
})

test('an empty folder is no obstacle', async () => {
  const { move, arrived, database } = await build()
  await mkdir(move.to)
  successOf(await moveVault(move.note, move, arrived))
  expect(await contentOf(move.to)).toEqual([database])
})

test('another vault that took the place meanwhile is not taken for the one that was moved', async () => {
  const { move, database } = await build()
  await startMoveChild(move, 'written').ended
  const other = new VaultSession()
  successOf(await other.create(move.to, password))
  other.lock()
  const before = await hashesOf(move.to)
  const restarted = loadKnownVaults(dirname(move.note), () => undefined)
  await finishMove(move.note, ({ from, to }) => restarted.relocate(from, to))
  expect(restarted.current().folder).toBe(move.from)
  expect(await contentOf(move.from)).toEqual([database])
  expect(await hashesOf(move.to)).toEqual(before)
})

test('a note that someone changed is not followed', async () => {
  const { move, vaults, arrived } = await build()
  await writeFile(move.note, '{"from":"relative"}')
  await finishMove(move.note, arrived)
  expect(vaults.current().folder).toBe(move.from)
  await expect(readFile(move.note)).rejects.toThrow('ENOENT')
})
