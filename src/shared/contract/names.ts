/**
 * The names alone, for the preload, which exposes one function for each and has no use for the schemas.
 * `contract.ts` does not compile when a name is missing here or there.
 */
export const callNames = [
  'getVaultStatus',
  'createVault',
  'unlockVault',
  'lockVault',
  'listDatabases',
  'createDatabase',
  'updateDatabase',
  'deleteDatabase',
  'restoreDatabase',
  'createEnvironment',
  'updateEnvironment',
  'deleteEnvironment',
  'restoreEnvironment',
  'listCredentials',
  'createCredential',
  'updateCredential',
  'deleteCredential',
  'restoreCredential',
  'revealPart',
  'copyPart',
  'sendRequest',
  'cancelRequest',
  'listExchanges',
  'getExchange',
] as const
export type CallName = (typeof callNames)[number]

export const eventNames = ['vaultLocked', 'clipboardChanged'] as const
export type EventName = (typeof eventNames)[number]
