import { sentence } from '../sentence'

export const rotation = {
  title: (credential: string) => `Rotate ${credential}`,
  stepsLabel: 'Steps',
  steps: { newKey: 'New key', verify: 'Verify', switch: 'Switch', prove: 'Old key dead' },
  newKey: {
    description: 'The key in use stays as it is until the new one was seen to work.',
    whatToDo: (provider: string) =>
      `Make a new key at ${provider}, leave the old one there as it is, and paste the new one here.`,
    submit: 'Store new key',
  },
  verify: {
    description: 'The new key is stored and not in use yet.',
    explanation: (provider: string) =>
      `Latchkey sends ${provider} the check with the new key. It changes nothing there.`,
    noCheck: 'No request is known here that tells whether this key works.',
    check: 'Verify',
    checking: 'Verifying…',
    byHand: {
      statement: 'I have seen elsewhere that the new key works',
      hint: 'If it does not, you can switch back to the old one.',
      action: 'Go on without a check',
    },
  },
  switch: {
    description: 'The new key is verified and not in use yet.',
    verifiedTitle: 'The new key works',
    verified: <Moment>(moment: Moment) =>
      sentence`Verified ${moment}. From the switch on every request uses it. Until the old one is dead you can switch back.`,
    submit: 'Switch to new key',
  },
  prove: {
    description: 'The new key is in use. The old one may still be good.',
    whatToDo: (provider: string) => `Revoke the old key at ${provider} now.`,
    thenCheck: 'Then check it here: it has to be refused, while the new one works.',
    check: 'Check the old key',
    switchBack: 'Switch back',
    byHand: {
      statement: (provider: string) => `I have revoked the old key at ${provider}`,
      hint: 'It is marked as revoked then, and there is no way back to it.',
      action: 'Finish without a check',
    },
  },
  done: {
    title: 'Rotated',
    oldKeyKept: 'The old key is kept among the versions, marked as revoked.',
    /** What proved the old key dead. */
    proof: {
      unknown: 'It is finished.',
      check: (verdict: string) => `${verdict}. The new one works.`,
      byHand: 'You have revoked the old key at the provider.',
    },
  },
  underWay: {
    title: 'Rotation under way',
    continue: 'Continue…',
    next: {
      verify: 'The new key is stored. Next: verify it. The old one is in use.',
      switch: 'The new key is verified. Next: switch to it. The old one is in use.',
      prove: 'The new key is in use. Next: revoke the old one and see it refused.',
    },
  },
  cancel: 'Cancel rotation…',
  cancelQuestion: {
    title: 'Cancel this rotation?',
    description: (provider: string) =>
      `The new key is removed from Latchkey. Where ${provider} shows it only once, it is gone then.`,
    confirm: 'Cancel rotation',
  },
  cancelled: (credential: string) => `The rotation of “${credential}” is cancelled`,
}
