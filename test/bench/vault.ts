import { credentialHandlers } from '../../src/main/handlers/credential-handlers'
import { createHousekeeper } from '../../src/main/handlers/housekeeping'
import { listDatabases } from '../../src/main/store/databases'
import { type Driver, loadDriver, openFile } from '../../src/main/vault/database-file'
import { vaultFiles } from '../../src/main/vault/files'
import { readHeader } from '../../src/main/vault/open-vault'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'
import { noDetails } from '../../src/shared/model/credential'
import { successOf, unlocked } from '../helpers/temporary-vault'
import type { BenchContext, Figure } from './part'
import { median, percentile } from './statistics'

export const name = 'vault'

const unlocks = 40
/** Savings of one kind after the other, lest the disk have a better time in one of them. */
const rounds = 10
const savingsPerRound = 20

/** Milliseconds until a vault is open, and until its databases are listed. */
interface Opening {
  readonly open: number
  readonly listed: number
}

/** Opens a crowded vault and saves in it, in turns with bare SQLite on the same file with the same key and settings. */
export async function run(context: BenchContext): Promise<Figure[]> {
  const { folder, keychain, databaseKey: key } = await context.crowd()
  const housekeeper = createHousekeeper(() => undefined)
  const session = new VaultSession({ keyDerivation: keyDerivationFloor, keychain, watcher: housekeeper })

  async function leave(): Promise<void> {
    session.lock()
    await housekeeper.idle()
  }

  const { unlocked: unlocking, answered } = await measureUnlocks()
  const saving = await measureSavings()
  return [
    { name: 'unlock without KDF', value: unlocking, unit: '× bare SQLite', limit: 1.5 },
    { name: 'unlock call alone', value: answered, unit: 'ms', limit: 5 },
    { name: 'saving p95', value: saving, unit: '× bare transaction', limit: 2 },
  ]

  /**
   * From the key of the keychain (which opens without a slow derivation, as all that follows on one does) to the list of
   * databases, with which the window begins; against SQLite with the database key at hand, the same cipher and the settings
   * that durability needs, to the same list. Both end with an answer: a file of SQLite is read when it is first asked for
   * something. The entry of the log follows, as in the app, before the first use or a tenth of a second later (vault/session.ts). What
   * the call alone takes is a figure of its own: of about a millisecond half is SQLite's, the rest reads and authenticates
   * the header, opens the slot and derives keys.
   */
  async function measureUnlocks(): Promise<{ unlocked: number; answered: number }> {
    const driver = await loadDriver()
    const ratios: number[] = []
    const answered: number[] = []
    for (let count = 0; count <= unlocks; count += 1) {
      // In turns, lest one of them always find the other's pages warm.
      const first = count % 2 === 0 ? timeBare(driver) : undefined
      const real = await timeUnlock()
      const bare = first ?? timeBare(driver)
      context.say(
        `unlock ${count} of ${unlocks}: open ${show(real.open)}, listed ${show(real.listed)}; bare ${show(bare.open)}, ${show(bare.listed)}`,
      )
      // The first brings the file into the system's cache and does not count.
      if (count === 0) continue
      ratios.push(real.listed / bare.listed)
      answered.push(real.open)
    }
    return { unlocked: median(ratios), answered: median(answered) }
  }

  function timeBare(driver: Driver): Opening {
    const elapsed = startTiming()
    const database = openFile(driver, vaultFiles(folder).database, key)
    const open = elapsed()
    // As the app does, so that no statement is compiled twice.
    const statements = new Map<string, ReturnType<typeof database.prepare>>()
    const prepare = (sql: string) => {
      const statement = statements.get(sql) ?? database.prepare(sql)
      statements.set(sql, statement)
      return statement
    }
    listDatabases({
      get: (sql, parameters = {}) => prepare(sql).get(parameters),
      all: (sql, parameters = {}) => prepare(sql).all(parameters),
    })
    const listed = elapsed()
    database.close()
    return { open, listed }
  }

  async function timeUnlock(): Promise<Opening> {
    // The unlock screen has read it.
    successOf(readHeader(vaultFiles(folder)))
    const elapsed = startTiming()
    successOf(await session.unlockWithKeychain(folder))
    const open = elapsed()
    listDatabases(unlocked(session).db)
    const listed = elapsed()
    await leave()
    return { open, listed }
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
