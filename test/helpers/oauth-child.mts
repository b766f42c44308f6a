import { argv, exit, kill, pid, stdout } from 'node:process'
import { describeTokenVault } from '../../src/main/handlers/token-vault'
import type { TokenVault } from '../../src/main/oauth/access'
import { createTokenKeeper } from '../../src/main/oauth/token-keeper'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'
import { noSignIn } from './no-sign-in'

/**
 * Refreshes the tokens of a credential: `FOLDER PASSWORD CREDENTIAL ENVIRONMENT [STEP]`. Ends itself in the way of a power cut at
 * STEP: `answered`, when the tokens are there and not saved, or `saved`. Writes its outcome as a line of JSON.
 */
const [, , folder = '', password = '', credentialId = '', environmentId = '', lastStep = ''] = argv
const session = new VaultSession({ keyDerivation: keyDerivationFloor })
const unlocked = await session.unlock(folder, password)
if (!unlocked.ok) throw new Error(unlocked.error.message)
const vault = session.current()
if (vault.state !== 'unlocked') throw new Error('The vault is locked.')

const stored = describeTokenVault(vault, () => undefined)
const watched: TokenVault = {
  ...stored,
  saveTokens(credential, change) {
    if (lastStep === 'answered') kill(pid, 'SIGKILL')
    const saved = stored.saveTokens(credential, change)
    if (lastStep === 'saved') kill(pid, 'SIGKILL')
    return saved
  },
}
const refreshed = await createTokenKeeper(noSignIn).refresh({ credentialId, environmentId }, watched)
stdout.write(`${JSON.stringify(refreshed)}\n`)
session.lock()
exit()
