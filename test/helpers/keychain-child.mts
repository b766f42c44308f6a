import { execFileSync } from 'node:child_process'
import { argv, exit, kill, stdout } from 'node:process'
import keytar from 'keytar'
import { createKeychain } from '../../src/main/desktop/keychain'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'
import type { Result } from '../../src/shared/errors'

/** What a real keychain does with a vault: `FOLDER PASSWORD`. Says it as one line of JSON. */
const [, , folder = '', password = ''] = argv
const limits = { answerWithinMs: 500, statusWithinMs: 500 }
const session = new VaultSession({
  keyDerivation: keyDerivationFloor,
  keychain: createKeychain(async () => keytar, limits),
})
const said: Record<string, unknown> = {}
await session.create(folder, password)
const described = await session.protection.describe()
const vault = session.current()
if (!described.ok || vault.state === 'locked') throw new Error('The vault did not open.')
said.status = described.value.keychain
say('turnedOn', await session.protection.turnKeychainOn())
session.lock()

if (described.value.keychain.available) {
  say('unlocked', await session.unlockWithKeychain(folder))
  session.lock()
  await keytar.deletePassword('Latchkey', vault.vaultId)
  say('afterDeletion', await session.unlockWithKeychain(folder))
  await session.unlock(folder, password)
  say('again', await session.protection.turnKeychainOn())
  session.lock()
  const daemon = Number(
    execFileSync('pgrep', ['-n', '-f', 'gnome-keyring-daemon --unlock'], { encoding: 'utf8' }),
  )
  kill(daemon, 'SIGSTOP')
  say('whileHung', await session.unlockWithKeychain(folder))
  say('whileStillHung', await session.unlockWithKeychain(folder))
  say('withPassword', await session.unlock(folder, password))
  kill(daemon, 'SIGKILL')
} else say('withPassword', await session.unlock(folder, password))
session.lock()
stdout.write(JSON.stringify(said), () => exit())

function say(what: string, result: Result<unknown>): void {
  said[what] = result.ok ? 'ok' : result.error.code
}
