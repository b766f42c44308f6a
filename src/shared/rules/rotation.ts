import { fail, type Result, succeed } from '../errors'
import type { Rotation } from '../model/rotation'
import { texts } from '../texts'

/**
 * How far a rotation has come, by what comes next: new values are stored (`none` until then), tried at the provider, made those
 * of the credential, and the old ones are proven dead. All of it can wait for days, and over restarts.
 */
export type RotationStage = 'none' | 'verify' | 'switch' | 'prove'

export type RotationMove = 'begin' | 'verify' | 'reject' | 'switch' | 'switch-back' | 'finish' | 'cancel'

/**
 * At every stage the credential has values that were seen to work: the old ones until `switch`, which only what was verified
 * comes to, and the old ones are there to go back to until `finish`.
 */
const moves: Readonly<Record<RotationStage, Partial<Readonly<Record<RotationMove, RotationStage>>>>> = {
  none: { begin: 'verify' },
  verify: { verify: 'switch', reject: 'verify', cancel: 'none' },
  switch: { verify: 'switch', reject: 'verify', switch: 'prove', cancel: 'none' },
  prove: { 'switch-back': 'switch', finish: 'none' },
}

export function findStage(
  rotation: Pick<Rotation, 'verifiedAt' | 'switchedAt'> | null | undefined,
): RotationStage {
  if (rotation === null || rotation === undefined) return 'none'
  if (rotation.switchedAt !== null) return 'prove'
  return rotation.verifiedAt === null ? 'verify' : 'switch'
}

/** The stage that a move leads to. Fails with `rotation-under-way` or `invalid-input` where it does not fit the stage. */
export function moveRotation(stage: RotationStage, move: RotationMove): Result<RotationStage> {
  const next = moves[stage][move]
  if (next !== undefined) return succeed(next)
  if (move === 'begin') return rotationUnderWay
  return fail('invalid-input', objections[stage][move] ?? texts.rotationSteps.notNow)
}

/** Why the values of a credential cannot be changed in another way now. */
export const rotationUnderWay = fail('rotation-under-way', texts.rotationSteps.underWay)

const { notUnderWay, notVerified, oldInUse, oldInUseSwitchFirst, newInUse } = texts.rotationSteps

const objections: Readonly<Record<RotationStage, Partial<Readonly<Record<RotationMove, string>>>>> = {
  none: {
    verify: notUnderWay,
    reject: notUnderWay,
    switch: notUnderWay,
    'switch-back': notUnderWay,
    finish: notUnderWay,
    cancel: notUnderWay,
  },
  verify: { switch: notVerified, 'switch-back': oldInUse, finish: oldInUseSwitchFirst },
  switch: { 'switch-back': oldInUse, finish: oldInUseSwitchFirst },
  prove: { verify: newInUse, reject: newInUse, switch: newInUse, cancel: newInUse },
}
