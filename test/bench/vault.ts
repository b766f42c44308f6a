import { join } from 'node:path'
import { credentialHandlers } from '../../src/main/handlers/credential-handlers'
import { createHousekeeper } from '../../src/main/handlers/housekeeping'
import { listDatabases } from '../../src/main/store/databases'
import { loadDriver, openFile } from '../../src/main/vault/database-file'
import { vaultFiles } from '../../src/main/vault/files'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'
import { noDetails } from '../../src/shared/model/credential'
import { crowdVault } from '../helpers/crowded-vault'
import { memoryKeychain } from '../helpers/memory-keychain'
import { successOf, unlocked } from '../helpers/temporary-vault'
import type { BenchContext, Figure } from './part'
import { median, percentile } from './statistics'

export const name = 'vault'

const unlocks = 15
/** Savings of one kind after the other, lest the disk have a better time in one of them. */
const rounds = 10
const savingsPerRound = 20

const crowd = { databases: 300, credentials: 100_000, exchanges: 1_000_000 }

/** Opens a crowded vault and saves in it, in turns with bare SQLite on the same file with the same key and settings. */
export async function run(context: BenchContext): Promise<Figure[]> {
  const folder = join(context.home, 'crowded')
  const keychain = memoryKeychain()
  const housekeeper = createHousekeeper(
    () => undefined,
    () => undefined,
  )
  const session = new VaultSession({ keyDerivation: keyDerivationFloor, keychain, watcher: housekeeper })
  successOf(await session.create(folder, 'any password will do'))
  context.say(`vault: making ${crowd.credentials} credentials and ${crowd.exchanges} exchanges`)
  crowdVault(unlocked(session), crowd)
  // The keychain's slot opens as every other does, without a derivation.
  successOf(await session.protection.turnKeychainOn())
  const key = Buffer.from(unlocked(session).databaseKey)
  await leave()

  async function leave(): Promise<void> {
    session.lock()
    await housekeeper.idle()
  }

  const { opened, listed } = await measureUnlocks()
  const saving = await measureSavings()
  return [
    { name: 'unlock without KDF', value: opened, unit: '× bare SQLite', limit: 1.5 },
    { name: 'unlock until listed', value: listed, unit: '× bare SQLite', limit: 1.5 },
    { name: 'saving p95', value: saving, unit: '× bare transaction', limit: 2 },
  ]

  /** Until the vault is open, and until the list of databases is there, which the window begins with. */
  async function measureUnlocks(): Promise<{ opened: number; listed: number }> {
    const driver = await loadDriver()
    const openRatios: number[] = []
    const listRatios: number[] = []
    for (let count = 0; count <= unlocks; count += 1) {
      const bare = startTiming()
      const database = openFile(driver, vaultFiles(folder).database, key)
      const bareOpen = bare()
      listDatabases({
        get: (sql, parameters = {}) => database.prepare(sql).get(parameters),
        all: (sql, parameters = {}) => database.prepare(sql).all(parameters),
      })
      const bareListed = bare()
      database.close()

      const real = startTiming()
      successOf(await session.unlockWithKeychain(folder))
      const open = real()
      listDatabases(unlocked(session).db)
      const listed = real()
      await leave()
      context.say(
        `unlock ${count} of ${unlocks}: open ${show(open)}, listed ${show(listed)}; bare ${show(bareOpen)}, ${show(bareListed)}`,
      )
      // The first brings the file into the system's cache and does not count.
      if (count === 0) continue
      openRatios.push(open / bareOpen)
      listRatios.push(listed / bareListed)
    }
    return { opened: median(openRatios), listed: median(listRatios) }
  }

  async function measureSavings(): Promise<number> {
    const driver = await loadDriver()
    const saved: number[] = []
    const bare: number[] = []
    for (let round = 0; round < rounds; round += 1) {
      successOf(await session.unlockWithKeychain(folder))
      const vault = unlocked(session)
      const databaseId = listDatabases(vault.db)[round]?.id ?? ''
      for (let count = 0; count <= savingsPerRound; count += 1) {
        const draft = {
          ...{ ...noDetails, providerId: 'moment-payments', kindId: 'secret-key', mode: 'test' as const },
          ...{ title: `Saved ${round} ${count}`, description: '', databaseIds: [databaseId] },
          parts: [{ name: 'key', value: 'sk_test_0123456789abcdefghij' }],
        }
        const milliseconds = timeOf(() => successOf(credentialHandlers.createCredential(draft, vault)))
        // The first of a round prepares the statements.
        if (count > 0) saved.push(milliseconds)
      }
      await leave()
      const database = openFile(driver, vaultFiles(folder).database, key)
      database.exec(
        'CREATE TABLE IF NOT EXISTS bare_rows (id TEXT PRIMARY KEY, value BLOB) STRICT, WITHOUT ROWID',
      )
      const insert = database.prepare('INSERT INTO bare_rows VALUES (hex(randomblob(16)), randomblob(600))')
      for (let count = 0; count < savingsPerRound; count += 1)
        bare.push(timeOf(() => database.transaction(() => insert.run()).immediate()))
      database.close()
    }
    context.say(`saving: p95 ${show(percentile(saved, 95))}, bare ${show(percentile(bare, 95))}`)
    context.say(`saving: median ${show(median(saved))}, bare ${show(median(bare))}`)
    return percentile(saved, 95) / percentile(bare, 95)
  }
}

/** Returns what tells the milliseconds since. */
function startTiming(): () => number {
  const start = performance.now()
  return () => performance.now() - start
}

function timeOf(work: () => unknown): number {
  const elapsed = startTiming()
  work()
  return elapsed()
}

function show(milliseconds: number): string {
  return `${milliseconds.toFixed(1)} ms`
}
