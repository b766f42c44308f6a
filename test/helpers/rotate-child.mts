import { argv, kill, pid, stdout } from 'node:process'
import { convertContent } from '../../src/main/store/convert-content'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'

/**
 * Rotates the key of a vault again and again: `FOLDER PASSWORD [STEP]`. Writes a line at each step, and ends itself in the way of
 * a power cut at STEP.
 */
const [, , folder = '', password = '', lastStep] = argv
const session = new VaultSession({ keyDerivation: keyDerivationFloor })
const unlocked = await session.unlock(folder, password)
if (!unlocked.ok) throw new Error(unlocked.error.message)
for (;;) {
  const rotated = await session.protection.rotate(password, convertContent, (step) => {
    if (step === lastStep) kill(pid, 'SIGKILL')
    stdout.write(`${step}\n`)
  })
  if (!rotated.ok) throw new Error(rotated.error.message)
}
