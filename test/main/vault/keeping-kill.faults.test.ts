import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createDatabase, listDatabases } from '../../../src/main/store/databases'
import { makeBackup } from '../../../src/main/vault/backup'
import { backupsFolder, listBackups } from '../../../src/main/vault/backup-folder'
import { readBackup } from '../../../src/main/vault/backup-restore'
import { finishRestore } from '../../../src/main/vault/restore-finish'
import type { VaultSession } from '../../../src/main/vault/session'
import { startKeepingChild, type VaultChild } from '../../helpers/child'
import { databaseDraft } from '../../helpers/drafts'
import { repetitions } from '../../helpers/repetitions'
import { password, successOf, temporaryVault, unlocked } from '../../helpers/temporary-vault'

function namesIn(session: VaultSession): string[] {
  return listDatabases(unlocked(session).db).map(({ name }) => name)
}

/** Ends a child so many turns after `isReached` was seen. */
async function killAt(child: VaultChild, isReached: () => boolean, turns: number): Promise<void> {
  while (child.process.exitCode === null && !isReached()) await setImmediate()
  for (let turn = 0; turn < turns; turn += 1) await setImmediate()
  await child.kill()
}

function workHas(folder: string, name: string): boolean {
  const work = backupsFolder(folder)
  if (!existsSync(work)) return false
  return readdirSync(work).some((entry) => entry.startsWith('.work-') && existsSync(join(work, entry, name)))
}

const backupStages = ['copy-1.db', 'packed', 'unpacked', 'unpacked/vault.hdr', 'unpacked/vault.db']

test.each(backupStages)(
  'killed while it backs up (%s), every backup that is there is good',
  {
    timeout: 120_000,
  },
  async (stage) => {
    const { session, folder } = await temporaryVault()
    session.lock()
    for (const turns of [0, 20].slice(0, repetitions(1, 2))) {
      const child = startKeepingChild('back-up', folder)
      await child.read()
      await killAt(child, () => workHas(folder, stage), turns)

      successOf(await session.unlock(folder, password))
      const names = namesIn(session)
      const backups = await listBackups(folder)
      for (const { path } of backups) {
        const inBackup = successOf(
          await readBackup(folder, { path, password }, ({ db }) => listDatabases(db).map(({ name }) => name)),
        )
        expect(names).toEqual(expect.arrayContaining(inBackup))
      }
      // The next one succeeds, and nothing but backups is left.
      successOf(await makeBackup(unlocked(session), 'by-hand'))
      expect(readdirSync(backupsFolder(folder))).toHaveLength(backups.length + 1)
      session.lock()
    }
  },
)

const restoreStages: Record<string, (folder: string) => boolean> = {
  'the copy is being made': (folder) => workHas(folder, 'vault/vault.db'),
  'the copy is ready': (folder) => existsSync(`${folder}.restored`),
  'the old one is gone': (folder) => !existsSync(folder),
  'the new one is there': (folder) => !existsSync(`${folder}.restored`) && existsSync(folder),
}

test.each(Object.entries(restoreStages))(
  'killed while it restores (%s), one vault or the other is there',
  {
    timeout: 120_000,
  },
  async (_name, isReached) => {
    const { session, folder } = await temporaryVault()
    createDatabase(unlocked(session).db, databaseDraft({ name: 'First' }))
    const first = successOf(await makeBackup(unlocked(session), 'by-hand'))
    createDatabase(unlocked(session).db, databaseDraft({ name: 'Second' }))
    const second = successOf(await makeBackup(unlocked(session), 'by-hand'))
    session.lock()

    for (const turns of [0, 1, 20].slice(0, repetitions(1, 3))) {
      const child = startKeepingChild('restore', folder, [first.path, second.path])
      await child.read()
      await child.read()
      await killAt(child, () => isReached(folder), turns)

      await finishRestore(folder)
      successOf(await session.unlock(folder, password))
      const names = namesIn(session)
      expect([['First'], ['First', 'Second']]).toContainEqual(names)
      expect(unlocked(session).db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
      session.lock()
      expect(existsSync(`${folder}.restored`)).toBe(false)
    }
  },
)
