import { once } from 'node:events'
import { argv, stdout } from 'node:process'
import { findRotation } from '../../src/main/store/rotation-rows'
import {
  beginRotation,
  cancelRotation,
  finishRotation,
  markVerified,
  switchRotation,
  switchRotationBack,
} from '../../src/main/store/rotations'
import { VaultSession } from '../../src/main/vault/session'
import { keyDerivationFloor } from '../../src/main/vault/slots'
import { findStage, type RotationMove } from '../../src/shared/rules/rotation'

/**
 * Gives a credential new values again and again, from wherever it stands, until it is killed: `FOLDER PASSWORD CREDENTIAL`. Version
 * N has the key `key N`. Writes a line after each step.
 */
const [, , folder = '', password = '', credentialId = ''] = argv
const session = new VaultSession({ keyDerivation: keyDerivationFloor })
const unlocked = await session.unlock(folder, password)
if (!unlocked.ok) throw new Error(unlocked.error.message)
const vault = session.current()
if (vault.state === 'locked') throw new Error('The vault is locked.')
const { db, sealingKey } = vault
const place = { credentialId }

for (let round = 0; ; round += 1) {
  const step = nextStep(round)
  const result = take(step)
  if (!result.ok) throw new Error(`${step}: ${result.error.message}`)
  if (!stdout.write(`${JSON.stringify(step)}\n`)) await once(stdout, 'drain')
}

/** All of them come up, in every order that is possible. */
function nextStep(round: number): RotationMove {
  switch (findStage(findRotation(db, place))) {
    case 'none':
      return 'begin'
    case 'verify':
      return round % 5 === 4 ? 'cancel' : 'verify'
    case 'switch':
      return round % 7 === 6 ? 'cancel' : 'switch'
    case 'prove':
      return round % 3 === 2 ? 'switch-back' : 'finish'
  }
}

function take(step: RotationMove) {
  switch (step) {
    case 'begin':
      return beginRotation(db, sealingKey, { ...place, parts: [nextKey()] })
    case 'verify':
      return markVerified(db, place)
    case 'switch':
      return switchRotation(db, { ...place, expiresAt: null })
    case 'switch-back':
      return switchRotationBack(db, place)
    case 'finish':
      return finishRotation(db, place)
    default:
      return cancelRotation(db, place)
  }
}

function nextKey() {
  const row = db.get('SELECT version FROM credentials WHERE id = :credentialId', place)
  const version = Number(Object(row).version) + 1
  return { name: 'key', secret: true, value: `key ${version}`, hint: null } as const
}
