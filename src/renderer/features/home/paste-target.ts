import type { Database } from '../../../shared/model/database'
import type { Providers } from '../../../shared/providers'
import { type RecognisedKey, recognise } from '../../../shared/rules/key-format'
import { compareNames } from '../../compare-names'

export interface PasteTarget {
  /** What the text was taken for; undefined for no known format. */
  readonly key: RecognisedKey | undefined
  /** Where it can be kept, those looked at lately first. */
  readonly databases: readonly Database[]
}

/** Whose key a text is, and in which databases it can be kept: those of its provider, or all where nobody knows. */
export function findPasteTarget(
  text: string,
  providers: Providers,
  databases: readonly Database[],
  recentIds: readonly string[],
): PasteTarget {
  const key = recognise(text, providers)
  const ranks = new Map(recentIds.map((id, rank) => [id, rank]))
  const rankOf = ({ id }: Database) => ranks.get(id) ?? ranks.size
  const fitting = databases.filter(({ providerId }) => key === undefined || providerId === key.providerId)
  return {
    key,
    databases: fitting.toSorted((one, other) => rankOf(one) - rankOf(other) || compareNames(one, other)),
  }
}
