import { join } from 'node:path'
import { credentialHandlers } from '../../src/main/handlers/credential-handlers'
import { databaseHandlers } from '../../src/main/handlers/database-handlers'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'
import { noDetails } from '../../src/shared/model/credential'
import { successOf } from './temporary-vault'

export const largeVaultDatabase = 'Nordlys AS'

/** Makes a vault whose one database has that many credentials for Test. */
export async function buildLargeVault(
  userData: string,
  password: string,
  credentials: number,
): Promise<void> {
  const session = new VaultSession({ keyDerivation: keyDerivationFloor })
  successOf(await session.create(join(userData, 'vault'), password))
  const vault = session.current()
  if (vault.state !== 'unlocked') throw new Error('The vault is made and not open.')
  // One transaction for all of them: each on its own would wait for the disk that many times.
  vault.db.transaction(() => {
    const database = successOf(
      databaseHandlers.createDatabase(
        { providerId: 'generic', name: largeVaultDatabase, note: '', liveReadOnly: false },
        vault,
      ),
    )
    for (let number = 1; number <= credentials; number += 1) {
      successOf(
        credentialHandlers.createCredential(
          {
            ...noDetails,
            providerId: 'generic',
            kindId: 'bearer',
            title: `Key ${String(number).padStart(6, '0')}`,
            description: '',
            mode: 'test',
            databaseIds: [database.id],
            parts: [{ name: 'token', value: `token-of-credential-${number}` }],
          },
          vault,
        ),
      )
    }
  })
  session.lock()
}
