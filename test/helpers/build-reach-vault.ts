/** Makes a vault with 50 keys for 300 companies of one provider: the user-data folder, the password and the base URL are named. */
import { join } from 'node:path'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'
import { descriptionSchema } from '../sandbox/description'
import { fillVault } from './demo/fill-vault'
import { successOf } from './temporary-vault'

const [userData, password] = process.argv.slice(2)
if (userData === undefined || password === undefined)
  throw new Error('Name the user-data folder and a password.')
const { milient, caCertificate } = descriptionSchema.parse(JSON.parse(process.env.LATCHKEY_SANDBOX ?? ''))
const session = new VaultSession({ keyDerivation: keyDerivationFloor })
successOf(await session.create(join(userData, 'vault'), password))
const vault = session.current()
if (vault.state !== 'unlocked') throw new Error('The vault is made and not open.')
const [company] = milient.companies
const key = milient.keys.find(({ name }) => name === 'sandbox')
// One transaction for all of it: each on its own would wait for the disk that many times.
vault.db.transaction(() => {
  const large = fillVault(vault, caCertificate)
  const baseUrl = `${milient.sandbox.baseUrl}/companies/${company?.code}`
  const databaseIds = Array.from({ length: 300 }, (_, index) =>
    large.addDatabase('milient-moment', `Company ${String(index + 1).padStart(3, '0')}`, [
      { name: 'Test', mode: 'test', baseUrl },
    ]),
  )
  for (let number = 1; number <= 50; number += 1)
    large.addCredential('milient-moment', {
      ...{ kindId: 'api-key', title: `Key ${String(number).padStart(2, '0')}`, mode: 'test', databaseIds },
      expiresAt: Date.now() + 30 * 24 * 60 * 60 * 1000,
      values: { key: key?.value ?? '' },
    })
})
session.lock()
