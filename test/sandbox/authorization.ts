export type Authorization =
  | { readonly scheme: 'none' }
  | { readonly scheme: 'basic'; readonly username: string; readonly password: string }
  | { readonly scheme: 'bearer'; readonly token: string }
  | { readonly scheme: 'other'; readonly value: string }

/** Reads an `Authorization` header: Basic (RFC 7617), Bearer (RFC 6750), or anything else as it stands. */
export function readAuthorization(header: string | undefined): Authorization {
  if (header === undefined || header === '') return { scheme: 'none' }
  const [, scheme = '', credentials = ''] = /^(\S+) +(.+)$/.exec(header) ?? []
  switch (scheme.toLowerCase()) {
    case 'bearer':
      return { scheme: 'bearer', token: credentials }
    case 'basic': {
      const [, username, password] =
        /^([^:]*):(.*)$/s.exec(Buffer.from(credentials, 'base64').toString()) ?? []
      if (username === undefined || password === undefined) return { scheme: 'other', value: header }
      return { scheme: 'basic', username, password }
    }
    default:
      return { scheme: 'other', value: header }
  }
}
