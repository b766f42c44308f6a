import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { argv, exit, stdin, stdout } from 'node:process'
import { createDatabase, listDatabases } from '../../src/main/store/databases'
import { hasVault } from '../../src/main/vault/files'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'
import { describeStorageError } from '../../src/main/vault/storage-error'

/**
 * A second process that uses a vault: `create`, `unlock` or `write FOLDER PASSWORD`. It answers in lines of JSON, first with the
 * result of opening, and keeps the vault open until its input ends. With `write` it makes the vault if there is none, then
 * adds databases and writes the name of each that is stored, until it cannot any more and says why and what is there.
 */
const [, , action, folder = '', password = ''] = argv
const session = new VaultSession({ keyDerivation: keyDerivationFloor })
const makes = action === 'create' || (action === 'write' && !(await hasVault(folder)))
const result = makes ? await session.create(folder, password) : await session.unlock(folder, password)
await say({ result, siblings: await readdir(dirname(folder)) })

const vault = session.current()
if (action === 'write' && vault.state === 'unlocked') {
  const { db } = vault
  try {
    for (let count = listDatabases(db).length; ; count += 1)
      await say(
        createDatabase(db, {
          providerId: 'generic',
          name: `${count}`,
          note: 'x'.repeat(20_000),
          liveReadOnly: false,
        }).name,
      )
  } catch (error) {
    await say({ failure: describeStorageError(error), stored: listDatabases(db).map(({ name }) => name) })
  }
}

stdin.resume()
await once(stdin, 'end')
session.lock()
exit()

async function say(value: unknown): Promise<void> {
  if (!stdout.write(`${JSON.stringify(value)}\n`)) await once(stdout, 'drain')
}
