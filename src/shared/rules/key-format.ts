import type { Mode } from '../model/mode'
import type { CredentialKind, KeyPattern } from '../providers/credential-kind'
import { fitsTemplate, literalPrefix } from '../providers/key-template'
import type { Provider } from '../providers/provider'

export interface RecognisedKey {
  readonly providerId: string
  readonly kindId: string
  /** The part that the value belongs in. */
  readonly part: string
  /** Null where the key does not tell. */
  readonly mode: Mode | null
  /** The key alone, without what was pasted around it. */
  readonly value: string
}

/** Characters; a key is near the start of what is pasted, and a whole file needs no reading. */
const maximumLength = 20_000

/**
 * Finds the first known key in pasted text and says whose it is. Text around it does no harm: `Bearer …`, quotes,
 * `NAME=…` lines, JSON, a cURL command.
 */
export function recognise(text: string, providers: readonly Provider[]): RecognisedKey | undefined {
  for (const value of listWords(text)) {
    for (const provider of providers) {
      for (const kind of provider.kinds) {
        const match = findPattern(value, kind)
        if (match !== undefined) {
          return { providerId: provider.id, kindId: kind.id, part: match.part, mode: match.mode, value }
        }
      }
    }
  }
  return undefined
}

/** What stands between separators, and what follows a colon in it, as in `key:sk_…`. */
function listWords(text: string): string[] {
  const words = text.slice(0, maximumLength).match(/[^\s"'`“”‘’«»=,;<>()[\]{}\\]+/g) ?? []
  return words.flatMap((word) => {
    const afterColon = word.slice(word.indexOf(':') + 1)
    return afterColon === word ? [word] : [word, afterColon]
  })
}

/**
 * What may be shown of a secret so that a person knows which it is: the prefix its kind is known by and the last two
 * characters, never its length. The last two are left out where they would be a good part of the value, and nothing at
 * all is shown (null) where then nothing is left.
 */
export function hint(value: string, kind: Pick<CredentialKind, 'keyPatterns'>): string | null {
  const pattern = findPattern(value, kind)
  const prefix = pattern ? literalPrefix(pattern.template) : ''
  const hidden = [...value.slice(prefix.length)]
  const ending = hidden.length >= 16 ? hidden.slice(-2).join('') : ''
  return prefix === '' && ending === '' ? null : `${prefix}…${ending}`
}

/** The mode that a key tells by its format, or null where it does not. */
export function findKeyMode(value: string, kind: Pick<CredentialKind, 'keyPatterns'>): Mode | null {
  return findPattern(value, kind)?.mode ?? null
}

function findPattern(
  value: string,
  { keyPatterns }: Pick<CredentialKind, 'keyPatterns'>,
): KeyPattern | undefined {
  return keyPatterns.find(({ template }) => fitsTemplate(value, template))
}
