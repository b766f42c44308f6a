import type { Database } from '../shared/model/database'

/** So many are shown; as many more stand by for when some of them become favourites. */
const shown = 5

/** The ids of those looked at lately, the last one first. */
export function listRecentIds(databases: readonly Database[]): string[] {
  return databases
    .filter(({ visitedAt }) => visitedAt !== null)
    .sort((one, other) => (other.visitedAt ?? 0) - (one.visitedAt ?? 0))
    .slice(0, 2 * shown)
    .map(({ id }) => id)
}

/** With one that is looked at now. One that is shown already stays where it is, so that nothing moves under the pointer. */
export function addRecent(recentIds: readonly string[], id: string): readonly string[] {
  if (recentIds.slice(0, shown).includes(id)) return recentIds
  return [id, ...recentIds.filter((recent) => recent !== id)].slice(0, 2 * shown)
}

/** Those to be shown: favourites are at hand anyway. */
export function pickRecent(databases: readonly Database[], recentIds: readonly string[]): Database[] {
  return recentIds
    .flatMap((id) => databases.find((database) => database.id === id && !database.favourite) ?? [])
    .slice(0, shown)
}
