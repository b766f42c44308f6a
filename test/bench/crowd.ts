import { join } from 'node:path'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'
import { crowdVault } from '../helpers/crowded-vault'
import { memoryKeychain } from '../helpers/memory-keychain'
import { successOf, unlocked } from '../helpers/temporary-vault'

const size = { databases: 300, credentials: 100_000, exchanges: 1_000_000, largest: 10_000 }

/** A vault with all that Latchkey is made for in it, locked. */
export interface CrowdedVault {
  /** The user data folder whose one vault it is. */
  readonly userData: string
  readonly folder: string
  readonly password: string
  /** Has the key that opens it without a slow derivation. */
  readonly keychain: ReturnType<typeof memoryKeychain>
  /** For bare SQLite. */
  readonly databaseKey: Buffer
}

/** Makes it in `home`, which takes minutes. */
export async function makeCrowdedVault(home: string, say: (text: string) => void): Promise<CrowdedVault> {
  const userData = join(home, 'crowded')
  const folder = join(userData, 'vault')
  const password = 'many keys in one place'
  const keychain = memoryKeychain()
  const session = new VaultSession({ keyDerivation: keyDerivationFloor, keychain })
  say(
    `making a vault of ${size.credentials} credentials and ${size.exchanges} exchanges, which takes minutes`,
  )
  successOf(await session.create(folder, password))
  crowdVault(unlocked(session), size)
  successOf(await session.protection.turnKeychainOn())
  const databaseKey = Buffer.from(unlocked(session).databaseKey)
  session.lock()
  return { userData, folder, password, keychain, databaseKey }
}
