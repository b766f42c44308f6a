/**
 * Makes a vault with much in it: `build-crowded-vault.ts <user-data folder> <password>`, with `--databases`, `--credentials` and
 * `--exchanges` as many.
 */
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { VaultSession } from '../../src/main/vault/session'
import { crowdVault } from './crowded-vault'
import { successOf, unlocked } from './temporary-vault'

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    databases: { type: 'string', default: '1' },
    credentials: { type: 'string', default: '0' },
    exchanges: { type: 'string', default: '0' },
  },
})
const [userData, password] = positionals
if (userData === undefined || password === undefined)
  throw new Error('Name the user-data folder and a password.')
const session = new VaultSession()
successOf(await session.create(join(userData, 'vault'), password))
crowdVault(unlocked(session), {
  databases: count('databases'),
  credentials: count('credentials'),
  exchanges: count('exchanges'),
})
session.lock()

function count(name: keyof typeof values): number {
  const number = Number(values[name])
  if (!Number.isSafeInteger(number) || number < 0) throw new Error(`--${name} is a number, such as 1000.`)
  return number
}
