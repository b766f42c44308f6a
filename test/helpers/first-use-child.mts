import { argv, kill, pid } from 'node:process'
import { createHousekeeper } from '../../src/main/handlers/housekeeping'
import { listDatabases } from '../../src/main/store/databases'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'

/** Unlocks a vault and kills itself in the same turn: `unused FOLDER PASSWORD`, or `used FOLDER PASSWORD` after one look into it. */
const [, , action, folder = '', password = ''] = argv
const watcher = createHousekeeper(() => undefined)
const session = new VaultSession({ keyDerivation: keyDerivationFloor, watcher })
await session.unlock(folder, password)
const vault = session.current()
if (vault.state === 'unlocked' && action === 'used') listDatabases(vault.db)
kill(pid, 'SIGKILL')
