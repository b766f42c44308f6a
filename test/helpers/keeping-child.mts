import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { argv, stdout } from 'node:process'
import { createDatabase } from '../../src/main/store/databases'
import { makeBackup } from '../../src/main/vault/backup'
import { backupsFolder } from '../../src/main/vault/backup-folder'
import { restoreBackup } from '../../src/main/vault/backup-restore'
import { finishRestore } from '../../src/main/vault/restore-finish'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'
import type { Result } from '../../src/shared/errors'

/**
 * Backs up a vault again and again (`back-up FOLDER PASSWORD`), changing it in between, or puts one backup after the other in its
 * place (`restore FOLDER PASSWORD PATH…`), until it is killed or cannot. Writes a line when it begins and one after each time.
 */
const [, , action, folder = '', password = '', ...paths] = argv
const session = new VaultSession({ keyDerivation: keyDerivationFloor })
await finishRestore(folder)
if (action === 'back-up') await backUp()
else await restore()

async function backUp(): Promise<void> {
  must(await session.unlock(folder, password))
  const vault = session.current()
  if (vault.state === 'locked') throw new Error('The vault is locked.')
  for (let count = 0; ; count += 1) {
    await say(count)
    createDatabase(vault.db, { providerId: 'generic', name: `${count}`, note: '', liveReadOnly: false })
    const made = await makeBackup(vault, 'by-hand')
    if (!made.ok) return say({ failure: made.error, left: await readdir(backupsFolder(folder)) })
  }
}

async function restore(): Promise<void> {
  for (let count = 0; ; count += 1) {
    await say(count)
    const path = paths[count % paths.length] ?? ''
    must(
      await restoreBackup(
        folder,
        { path, password },
        { prepare: () => undefined, release: async () => true },
      ),
    )
  }
}

function must<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`)
  return result.value
}

async function say(value: unknown): Promise<void> {
  if (!stdout.write(`${JSON.stringify(value)}\n`)) await once(stdout, 'drain')
}
