/** Why a step of a rotation does not come now. */
export const rotationSteps = {
  underWay: 'A rotation of this credential is under way. Finish or cancel it first.',
  notUnderWay: 'No rotation of this credential is under way any more. Begin a new one.',
  movedOn: 'The rotation went on or was cancelled meanwhile. Open it again.',
  notNow: 'This step does not come now. Open the rotation again to see which does.',
  notVerified: 'The new values have not been verified yet. Verify them first.',
  oldInUse: 'The old values are still in use. Go on with the new ones first.',
  oldInUseSwitchFirst: 'The old values are still in use. Switch to the new ones first.',
  newInUse: 'The new values are in use already. Switch back first.',
}
