import { plural } from './plural'

/** Why a request cannot be built, and what stands in the place of what is not shown of it. */
export const sending = {
  alreadyUnderWay: 'This request is already on its way. Wait for its answer, or cancel it.',
  userNameWithColon: 'A user name with a colon cannot be sent as Basic. Correct it in the credential.',
  valueMissing: 'The credential lacks a value. Open it and fill it in.',
  kindUnknown: 'How this credential authenticates is not known. Make it anew.',
  badCertificate:
    'The certificate and its private key cannot be read, or do not belong together. Paste both again in PEM, from BEGIN to END.',
  badCaCertificate:
    'The CA certificate of the environment cannot be read. Paste it again, from BEGIN to END CERTIFICATE.',
  unknownPlaceholder: (placeholder: string, known: readonly string[]) =>
    `The template of the signature names ${placeholder}, which is not known. It may name ${known.join(', ')}.`,
  header: {
    badName: 'A header name has letters, digits and - only, and no spaces or colons.',
    setByLatchkey: (name: string) => `${name} is set from the address and the body. Remove this header.`,
    setByCredential: (name: string) =>
      `The credential sets ${name} itself. Remove this header, or send without a credential.`,
    lineBreak: (name: string) => `The value of ${name} has a line break, which would start another header.`,
    badCharacter: (name: string) =>
      `The value of ${name} has a character that a header cannot hold: only Latin letters, digits and signs can travel.`,
  },
  parameterSetByCredential: (name: string) =>
    `The credential sets the parameter ${name} itself. Remove it, or send without a credential.`,
  /** What a mask says that something secret is. */
  hidden: {
    part: (part: string, title: string) => `${part} of ${title}`,
    typedHeader: (name: string) => `${name} as typed`,
    unnamed: 'secret',
  },
  /** What did not travel on with a redirect. */
  dropped: {
    certificate: 'client certificate',
    header: (name: string) => `header ${name}`,
    parameter: (name: string) => `query parameter ${name}`,
  },
  redirectRefused: (target: string, reason: string) =>
    `The server redirects to ${target}, which was not followed. ${reason}`,
  longAddress: 'a long address',
  tooManyRedirects: (count: number) =>
    plural(count, {
      one: 'The server redirected more than once. Send to where it leads yourself, or ask whoever runs it.',
      other:
        'The server redirected more than # times. Send to where it leads yourself, or ask whoever runs it.',
    }),
}
