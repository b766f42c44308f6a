/** Why something cannot be done with a credential, or changed of it. */
export const credentialActs = {
  active: 'It is active.',
  deactivated: {
    use: 'It is deactivated. Reactivate it to use it.',
    rotate: 'It is deactivated, and a rotation tries the new key. Reactivate it first.',
    deactivate: 'It is deactivated already.',
  },
  expired: {
    use: 'It has expired. Give it a new key, or the end that it has now.',
    deactivate: 'It has expired: nothing uses it any more.',
  },
  revoked: {
    use: 'It is revoked. Rotate it to a new key.',
    regenerate: 'It is revoked: its provider does not know it any more. Rotate it to a new key.',
    deactivate: 'It is revoked: nothing uses it any more.',
    reactivate: 'It is revoked, which cannot be taken back. Rotate it to a new key.',
    revoke: 'It is revoked already.',
  },
  /** Why secret parts of a write-only credential stay where they are; plain ones are no secret. */
  writeOnly: 'It is write-only: it can be used, and never be shown or copied again.',
  writeOnlyForGood: 'It is write-only for good: what was never shown cannot be known.',
  notRegenerated: 'Its provider does not regenerate keys. Rotate it to a new one.',
  onlyRegenerated: 'The provider regenerates the key: choose Regenerate to change it.',
  onlyTitleAndDescription: 'Its provider lets only title and description change. Rotate it for all else.',
}
