/** What the log says that something was done to, beside the names that people gave. Kept as it was written then. */
export const auditSubjects = {
  password: 'Password',
  recoveryCode: 'Recovery code',
  keychain: 'Keychain',
  recoveryKit: 'Recovery kit',
  log: 'The log',
  provider: (name: string) => `Provider ${name}`,
  /** A thing and what about it. */
  detailed: (subject: string, detail: string) => `${subject}, ${detail}`,
  valuesOfVersion: (version: number) => `values of version ${version}`,
  version: (version: number) => `version ${version}`,
  request: (method: string, environment: string) => `${method} to ${environment}`,
  restriction: 'what it may be used for',
  beyond: 'also where it is not meant',
  rotation: {
    stored: 'new values stored',
    verified: (version: number) => `version ${version} verified`,
    verifiedByHand: 'new values verified by hand',
    refused: (version: number) => `version ${version} refused`,
    switched: (version: number) => `switched to version ${version}`,
    switchedBack: (version: number) => `switched back to version ${version}`,
    provenDead: (version: number) => `version ${version} proven dead`,
    revokedByHand: 'old values revoked, by hand',
    cancelled: 'cancelled, new values removed',
  },
}
