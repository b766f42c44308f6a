import { fail, type Result, succeed } from '../errors'
import type { Rotation } from '../model/rotation'

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
  return fail('invalid-input', objections[stage][move] ?? 'This step does not come now.')
}

/** Why the values of a credential cannot be changed in another way now. */
export const rotationUnderWay = fail(
  'rotation-under-way',
  'A rotation of this credential is under way. Finish or cancel it first.',
)

const notUnderWay = 'No rotation of this credential is under way any more.'
const alreadySwitched = 'The new values are in use already. Switch back first.'

const objections: Readonly<Record<RotationStage, Partial<Readonly<Record<RotationMove, string>>>>> = {
  none: {
    verify: notUnderWay,
    reject: notUnderWay,
    switch: notUnderWay,
    'switch-back': notUnderWay,
    finish: notUnderWay,
    cancel: notUnderWay,
  },
  verify: {
    switch: 'The new values have not been verified yet. Verify them first.',
    'switch-back': 'The old values are still in use.',
    finish: 'The old values are still in use. Switch to the new ones first.',
  },
  switch: {
    'switch-back': 'The old values are still in use.',
    finish: 'The old values are still in use. Switch to the new ones first.',
  },
  prove: {
    verify: alreadySwitched,
    reject: alreadySwitched,
    switch: alreadySwitched,
    cancel: alreadySwitched,
  },
}
