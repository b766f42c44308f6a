import { argv, stdout } from 'node:process'
import { convertContent } from '../../src/main/store/convert-content'
import { listDatabases } from '../../src/main/store/databases'
import { makeBackup } from '../../src/main/vault/backup'
import { restoreBackup } from '../../src/main/vault/backup-restore'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'

/**
 * Unlocks a vault, does one thing with it and locks it: `change-password FOLDER PASSWORD NEW`, `rotate FOLDER PASSWORD`, `back-up
 * FOLDER PASSWORD` or `restore FOLDER PASSWORD PATH`. Writes a line with the result, and with what is in the vault afterwards as
 * the process that has it open sees it; null when it is locked.
 */
const [, , action, folder = '', password = '', argument = ''] = argv
const session = new VaultSession({ keyDerivation: keyDerivationFloor })
const unlocked = await session.unlock(folder, password)
const result = unlocked.ok ? await act() : unlocked
const after = session.current()
const names = after.state === 'unlocked' ? listDatabases(after.db).map(({ name }) => name) : null
stdout.write(`${JSON.stringify({ result, names })}\n`)
session.lock()

function act(): Promise<unknown> {
  const vault = session.current()
  if (vault.state === 'locked') throw new Error('The vault is locked.')
  switch (action) {
    case 'change-password':
      return session.protection.changePassword(password, argument)
    case 'rotate':
      return session.protection.rotate(password, convertContent)
    case 'back-up':
      return makeBackup(vault, 'by-hand')
    case 'restore':
      return restoreBackup(
        folder,
        { path: argument, password },
        {
          prepare: () => undefined,
          release: async () => {
            session.lock()
            return false
          },
        },
      )
    default:
      throw new Error(`There is no action ${action}.`)
  }
}
