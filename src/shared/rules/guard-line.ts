import type { Credential } from '../model/credential'
import { type Mode, modeNames } from '../model/mode'
import type { AuthenticationScheme } from '../providers/authentication-scheme'
import type { ValueSource } from '../providers/value-source'
import { texts } from '../texts'
import type { Way } from './guard'

export interface SendingCredential {
  readonly credential: Pick<Credential, 'title' | 'mode' | 'parts'>
  readonly scheme: AuthenticationScheme
}

/**
 * The line that says what an allowed request will do, e.g. "sk_test_…2U to api.momentco.io over TLS, as Bearer. Test
 * key, Test environment."
 */
export function describeSending(
  { host, transport }: Way,
  mode: Mode,
  sending: SendingCredential | null,
): string {
  const sent = {
    host,
    way: transport === 'tls' ? texts.guardLine.overTls : texts.guardLine.inPlainHttp,
    mode: modeNames[mode],
  }
  if (sending === null) return texts.guardLine.withoutCredential(sent)
  const { credential, scheme } = sending
  return texts.guardLine.withCredential({
    ...sent,
    credential: nameCredential(credential),
    scheme: describeScheme(scheme, credential.parts),
    key:
      credential.mode === 'both'
        ? texts.guardLine.keyOfBoth
        : texts.guardLine.key(modeNames[credential.mode]),
  })
}

function nameCredential({ title, parts }: SendingCredential['credential']): string {
  for (const part of parts) {
    if (part.secret && part.hint !== null) return part.hint
  }
  return title
}

function describeScheme(scheme: AuthenticationScheme, parts: Credential['parts']): string {
  const { schemes } = texts.guardLine
  switch (scheme.type) {
    case 'headers':
      return schemes.headers(nameFields(scheme.headers, parts))
    case 'query':
      return schemes.query(nameFields(scheme.parameters, parts))
    default:
      return schemes[scheme.type]
  }
}

function nameFields(
  fields: readonly { readonly name: ValueSource }[],
  parts: Credential['parts'],
): readonly string[] {
  return fields.map(({ name }) => {
    if ('literal' in name) return name.literal
    const part = parts.find((candidate) => candidate.name === name.part)
    return part !== undefined && !part.secret ? part.value : name.part
  })
}
