import { argv, kill, pid } from 'node:process'
import { createHousekeeper } from '../../src/main/handlers/housekeeping'
import { createDatabase, listDatabases } from '../../src/main/store/databases'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'

/** Unlocks a vault, looks into it and kills itself in the same turn: `unused FOLDER PASSWORD`, or `used FOLDER PASSWORD` after a change. */
const [, , action, folder = '', password = ''] = argv
const watcher = createHousekeeper(() => undefined)
const session = new VaultSession({ keyDerivation: keyDerivationFloor, watcher })
await session.unlock(folder, password)
const vault = session.current()
if (vault.state === 'unlocked') {
  listDatabases(vault.db)
  if (action === 'used')
    createDatabase(vault.db, { providerId: 'generic', name: 'Used', note: '', liveReadOnly: false })
}
kill(pid, 'SIGKILL')
