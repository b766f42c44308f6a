import { join } from 'node:path'
import { VaultSession } from '../../../src/main/vault/session'
import type { Description } from '../../sandbox/description'
import { successOf } from '../temporary-vault'
import { fillVault } from './fill-vault'
import { addMilient } from './milient'
import { addMoloni } from './moloni'
import { addMomentum } from './momentum'
import { addMomentus } from './momentus'
import { addPayments } from './payments'

export const demoPassword = 'latchkey demo'

/** Makes a vault with databases and credentials that open the sandbox's servers. */
export async function buildDemoVault(userData: string, sandbox: Description): Promise<void> {
  const session = new VaultSession()
  successOf(await session.create(join(userData, 'vault'), demoPassword))
  const vault = session.current()
  if (vault.state !== 'unlocked') throw new Error('The vault is made and not open.')
  const demo = fillVault(vault, sandbox.caCertificate)
  addMilient(demo, sandbox)
  addMomentus(demo, sandbox)
  addMomentum(demo, sandbox)
  addMoloni(demo, sandbox)
  addPayments(demo, sandbox)
  session.lock()
}
