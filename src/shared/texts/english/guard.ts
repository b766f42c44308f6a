import { credentialActs } from './credential-acts'

/**
 * What the guard says: why, and what the person can do about it. By the ids of its rules, which are in `rules/guard-rules.ts` with
 * when each one speaks; docs/guard.md has them all.
 */
export const guard = {
  sending: {
    'address-invalid': () => ({
      reason: 'This is no complete address.',
      remedy: 'Enter a path such as /customers, or an address that starts with https://.',
    }),
    'address-scheme': ({ scheme }: { scheme: string }) => ({
      reason: `The address starts with ${scheme} and only HTTPS is spoken here.`,
      remedy: 'Start the address with https://.',
    }),
    'address-user-info': () => ({
      reason: 'The address has a user name or a password before the host, which hides where it leads.',
      remedy: 'Remove what stands before the @, and choose a credential instead.',
    }),
    'environment-mode': ({ view, environment }: { view: string; environment: string }) => ({
      reason: `The view is ${view} and the environment is ${environment}.`,
      remedy: `Choose a ${view} environment, or switch to ${environment}.`,
    }),
    'credential-mode': ({ key, environment }: { key: string; environment: string }) => ({
      reason: `This is a ${key} key and the environment is ${environment}.`,
      remedy: `Choose a ${environment} key, or switch to ${key}.`,
    }),
    'credential-database': () => ({
      reason: 'This key does not belong to this database.',
      remedy: 'Choose a key of this database, or add the database to the key.',
    }),
    'credential-revoked': () => ({
      reason: 'This key was revoked.',
      remedy: 'Choose another key, or give this one a new secret.',
    }),
    'credential-deactivated': () => ({
      reason: 'This key is deactivated.',
      remedy: 'Activate it, or choose another key.',
    }),
    'credential-expired': ({ date }: { date: string }) => ({
      reason: `This key expired on ${date}.`,
      remedy: 'Rotate it, or choose another key. If the provider has prolonged it, correct the date.',
    }),
    'plain-http': () => ({
      reason: 'Plain HTTP can be read and changed by everyone on the way.',
      remedy: 'Write https://. Plain HTTP is for servers on this computer only.',
    }),
    'https-only': ({ provider }: { provider: string }) => ({
      reason: `${provider} takes HTTPS only, on this computer too.`,
      remedy: 'Write https://.',
    }),
    'foreign-origin': ({ origins, origin }: { origins: readonly string[]; origin: string }) => ({
      reason: `This key belongs to ${listOrigins(origins)} and the address leads to ${origin}.`,
      remedy: 'Enter a path on the base URL, or send without a credential.',
    }),
    'endpoint-unclear': ({ base }: { base: string }) => ({
      reason: 'This key is restricted to some endpoints, and which one this address means cannot be told.',
      remedy: `Write a plain path on the base URL ${base}: no double or encoded slashes, no encoded dots, no semicolons.`,
    }),
    'endpoint-not-allowed': ({ request }: { request: string }) => ({
      reason: `This key may not be used for ${request}.`,
      remedy: 'Allow the endpoint for this key, or choose another key.',
    }),
    'grant-missing': ({ request, grants }: { request: string; grants: readonly string[] }) => ({
      reason: `None of the grants of this key permits ${request}.`,
      remedy: `It takes ${listGrants(grants)}. Add it at the provider and here, or choose another key.`,
    }),
    'live-read-only': ({ database, method }: { database: string; method: string }) => ({
      reason: `${database} is read only in Live, and ${method} may change something.`,
      remedy: 'Use Test, or let the database be changed in Live again, in its settings.',
    }),
    'live-confirmation': ({ method }: { method: string }) => ({
      reason: `This is Live, and ${method} may change real data.`,
      remedy: 'Confirm that it is meant.',
    }),
  },
  redirects: {
    'redirect-address': () => ({
      reason: 'That is no address.',
      remedy: 'Tell whoever runs the server.',
    }),
    'redirect-secret': ({ place }: { place: string }) => ({
      reason: `That is another server, and the ${place} holds a secret, which stays here.`,
      remedy: 'Send to that server without the secret, if it is meant to get the request.',
    }),
    'redirect-live': ({ method }: { method: string }) => ({
      reason: `That is another server, and ${method} in Live was meant for this one.`,
      remedy: 'Send to that server yourself, if it is meant to get the request.',
    }),
  },
  takingOut: {
    'write-only': () => ({
      reason: credentialActs.writeOnly,
      remedy: 'If it is needed elsewhere, make another one at the provider.',
    }),
  },
  nothingSent: (reason: string) => `${reason} Nothing has been sent.`,
  inFull: ({ reason, remedy }: { reason: string; remedy: string }) => `${reason} ${remedy}`,
  /** Where in a request a secret stands. */
  places: { body: 'body', address: 'address' },
}

function listOrigins(origins: readonly string[]): string {
  if (origins.length === 0) return 'no address yet'
  const shown = origins.slice(0, 3).join(', ')
  return origins.length > 3 ? `${shown} and ${origins.length - 3} more` : shown
}

function listGrants(grants: readonly string[]): string {
  return grants.length === 0 ? 'a grant that is not known here' : grants.join(' or ')
}
