import { randomUUID } from 'node:crypto'
import { readFileSync, rmSync } from 'node:fs'
import { constants, mkdir, rename, rm } from 'node:fs/promises'
import { basename, dirname, isAbsolute, join, relative, sep } from 'node:path'
import { z } from 'zod'
import { fail, type Result, succeed } from '../../shared/errors'
import { texts } from '../../shared/texts'
import { copyTree, isContained } from './copy-tree'
import { isInUse, loadDriver } from './database-file'
import { existingVault, unwritablePlace, usedVault } from './failures'
import {
  allows,
  beside,
  checkFiles,
  exists,
  hasVault,
  isFree,
  moveIntoPlace,
  syncFolder,
  vaultFiles,
  writeWhole,
} from './files'
import { describeStorageError, hasCode, withStorageFailures } from './storage-error'

/** From where to where a vault goes. */
export interface VaultMove {
  readonly from: string
  readonly to: string
}

/** What is written down while a vault is moved, so that the next start can end what a crash cut off. */
const noteSchema = z.strictObject({
  from: z.string().refine(isAbsolute),
  to: z.string().refine(isAbsolute),
  /** Beside `to`: copies that wait for their names, where a rename does not reach from one disk to the other. */
  waiting: z.string().refine(isAbsolute),
})
type MoveNote = z.infer<typeof noteSchema>

/** Where a move can be ended; a test does so at each. */
export type MoveStep = 'written' | 'copied' | 'placed' | 'listed' | 'followed' | 'removed'
type OnStep = (step: MoveStep) => void

/** Told when the vault is in its new place, which the list has to know before the old one is removed. */
export type Arrived = (move: VaultMove) => Result<void>

/**
 * Whether a vault may go to another place. Fails with `invalid-input` when one place lies in the other, `vault-exists` when
 * something is there, `vault-missing`, or `folder-not-writable` for either side.
 */
export function checkMove({ from, to }: VaultMove): Promise<Result<void>> {
  return withStorageFailures(to, async () => {
    if (isWithin(to, from) || isWithin(to, from + beside.backups) || isWithin(from, to))
      return fail('invalid-input', texts.vaultList.intoItself(from))
    if (!(await isFree(to))) return existingVault(to)
    for (const ending of Object.values(beside)) if (exists(to + ending)) return existingVault(to + ending)
    const checked = checkFiles(vaultFiles(from))
    if (!checked.ok) return checked
    if (!allows(dirname(from), constants.W_OK))
      return unwritablePlace(dirname(from), texts.vaultFiles.whyNotWritable.forbidden)
    return succeed(undefined)
  })
}

/**
 * Moves a vault that nobody has open, with its backups and what else lies beside it: by a rename, or to another disk by a copy
 * that is compared before the old files go. Ended at any moment, the vault is whole in one of the two places, and `finishMove`
 * does the rest. `leftBehind` names old files that could not be removed. Fails as `checkMove` does, or with `vault-in-use` or
 * `disk-full`, and has then moved nothing. `notePath` is where the move is written down meanwhile.
 */
export async function moveVault(
  notePath: string,
  { from, to }: VaultMove,
  arrived: Arrived,
  onStep: OnStep = () => undefined,
): Promise<Result<{ leftBehind: string | null }>> {
  const checked = await checkMove({ from, to })
  if (!checked.ok) return checked
  return withStorageFailures(to, async () => {
    const { database } = vaultFiles(from)
    if (isInUse(await loadDriver(), database)) return usedVault(database)
    await mkdir(dirname(to), { recursive: true, mode: 0o700 })
    const note: MoveNote = { from, to, waiting: join(dirname(to), `.${basename(to)}-moving-${randomUUID()}`) }
    writeWhole(notePath, JSON.stringify(note))
    onStep('written')
    try {
      const brought = await bring(note, onStep)
      if (!brought.ok) {
        await giveUp(notePath, note)
        return brought
      }
    } catch (error) {
      await giveUp(notePath, note)
      throw error
    }
    onStep('placed')
    return settle(notePath, note, arrived, onStep)
  })
}

/** To be called at the start, before anything looks for a vault: ends a move that a crash cut off. */
export async function finishMove(notePath: string, arrived: Arrived): Promise<void> {
  const note = readNote(notePath)
  if (note === undefined) return
  await withStorageFailures(note.to, async () => {
    // Whatever lies there by now: the old files, where there still are any, tell whether it came from there.
    const hasArrived = hasVault(note.to) && (!exists(note.from) || (await isContained(note.from, note.to)))
    if (hasArrived) await settle(notePath, note, arrived)
    else await giveUp(notePath, note)
    return succeed(undefined)
  })
}

function readNote(path: string): MoveNote | undefined {
  try {
    return noteSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (error) {
    if (hasCode(error, ['ENOENT'])) return undefined
    // It is written whole, so someone else has changed it; what it said is not guessed at.
    if (error instanceof SyntaxError || error instanceof z.ZodError) rmSync(path, { force: true })
    else if (describeStorageError(error, path) === undefined) throw error
    return undefined
  }
}

/** From one disk to another, and what a disk is mounted on. */
const cannotRename = ['EXDEV', 'EBUSY']

/** Puts the vault in its new place, at once and whole. What lies beside it follows in `settle`. */
async function bring({ from, to, waiting }: MoveNote, onStep: OnStep): Promise<Result<void>> {
  try {
    await moveIntoPlace(from, to)
    return succeed(undefined)
  } catch (error) {
    if (!hasCode(error, cannotRename)) throw error
  }
  await mkdir(waiting, { mode: 0o700 })
  const copies = [[from, join(waiting, 'vault')] as const, ...listBeside(from, waiting)]
  for (const [source, copy] of copies) {
    await copyTree(source, copy)
    if (!(await isContained(source, copy)))
      return unwritablePlace(to, texts.vaultFiles.whyNotWritable.copyDiffers)
  }
  onStep('copied')
  await moveIntoPlace(join(waiting, 'vault'), to)
  return succeed(undefined)
}

/** What lies beside a vault, and where its copy waits. */
function listBeside(from: string, waiting: string): (readonly [string, string])[] {
  return Object.values(beside)
    .map((ending) => [from + ending, join(waiting, `vault${ending}`)] as const)
    .filter(([source]) => exists(source))
}

/** The vault is in its new place: the list is told, what lies beside it follows, what is left of the old one goes. */
async function settle(
  notePath: string,
  { from, to, waiting }: MoveNote,
  arrived: Arrived,
  onStep: OnStep = () => undefined,
): Promise<Result<{ leftBehind: string | null }>> {
  const told = arrived({ from, to })
  if (!told.ok) return told
  onStep('listed')
  for (const ending of Object.values(beside)) {
    const copy = join(waiting, `vault${ending}`)
    if (exists(to + ending)) continue
    if (exists(copy)) await rename(copy, to + ending)
    else if (exists(from + ending)) await follow(from + ending, to + ending, copy)
  }
  syncFolder(dirname(to))
  onStep('followed')
  await rm(waiting, { recursive: true, force: true })
  const leftBehind = await removeOld({ from, to })
  onStep('removed')
  rmSync(notePath, { force: true })
  return succeed({ leftBehind })
}

/** What lies beside a vault may be on another disk than the vault itself, such as its backups; then a copy of it follows. */
async function follow(source: string, target: string, copy: string): Promise<void> {
  try {
    await rename(source, target)
  } catch (error) {
    if (!hasCode(error, cannotRename)) throw error
    // Under a name of its own: one that waits under the other is whole.
    const draft = `${copy}.new`
    await mkdir(dirname(draft), { recursive: true, mode: 0o700 })
    await rm(draft, { recursive: true, force: true })
    await copyTree(source, draft)
    await rename(draft, target)
  }
}

/** Removes what has been copied, and nothing else; names the first that is still there. */
async function removeOld({ from, to }: VaultMove): Promise<string | null> {
  const left: string[] = []
  for (const ending of [...Object.values(beside), '']) {
    const old = from + ending
    if (!exists(old)) continue
    const removed =
      (await isContained(old, to + ending)) &&
      (await withStorageFailures(old, async () => succeed(await rm(old, { recursive: true })))).ok
    if (!removed) left.push(old)
  }
  if (exists(dirname(from))) syncFolder(dirname(from))
  return left[0] ?? null
}

async function giveUp(notePath: string, { waiting }: MoveNote): Promise<void> {
  await rm(waiting, { recursive: true, force: true })
  rmSync(notePath, { force: true })
}

/** Whether one path is another, or lies in it. */
function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way.split(sep)[0] !== '..' && !isAbsolute(way)
}
