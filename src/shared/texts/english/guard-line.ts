interface Sent {
  readonly host: string
  /** `overTls` or `inPlainHttp`. */
  readonly way: string
  /** Name of the mode that the environment is of. */
  readonly mode: string
}

interface SentWithCredential extends Sent {
  readonly credential: string
  /** One of `schemes`. */
  readonly scheme: string
  /** `key` or `keyOfBoth`. */
  readonly key: string
}

/** The line that says what an allowed request will do. */
export const guardLine = {
  withoutCredential: ({ host, way, mode }: Sent) => `No credential, to ${host} ${way}. ${mode} environment.`,
  withCredential: ({ credential, host, way, scheme, key, mode }: SentWithCredential) =>
    `${credential} to ${host} ${way}, ${scheme}. ${key}, ${mode} environment.`,
  overTls: 'over TLS',
  inPlainHttp: 'in plain HTTP on this computer',
  key: (mode: string) => `${mode} key`,
  keyOfBoth: 'Key for Test and Live',
  schemes: {
    none: 'without authentication',
    basic: 'as Basic',
    bearer: 'as Bearer',
    oauth2: 'as Bearer, fetched and renewed by itself',
    'aws-sigv4': 'signed for AWS',
    hmac: 'signed with HMAC',
    digest: 'as an answer to a Digest challenge',
    'mutual-tls': 'as a client certificate',
    authorization: 'as Authorization without a scheme',
    headers: (names: readonly string[]) =>
      `in the header${names.length === 1 ? '' : 's'} ${names.join(' and ')}`,
    query: (names: readonly string[]) =>
      `in the query parameter${names.length === 1 ? '' : 's'} ${names.join(' and ')}`,
  },
}
