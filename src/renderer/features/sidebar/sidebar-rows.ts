import type { Database } from '../../../shared/model/database'
import type { Providers } from '../../../shared/providers'
import { texts } from '../../../shared/texts'
import { compareNames } from '../../compare-names'
import { pickRecent } from '../../recent-databases'
import type { TreeRow } from '../../ui/tree-keys'

/** Some databases under a heading. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly databases: readonly Database[]
}

export type SidebarRow = TreeRow &
  (
    | { readonly type: 'section'; readonly section: Section }
    | { readonly type: 'database'; readonly database: Database }
  )

/** With fewer databases the recent ones are in sight anyway. */
const recentFrom = 9

/**
 * The databases as the sidebar has them: favourites, those looked at lately, and all under their providers, which keep the order
 * in which they are offered. Sections without any are left out.
 */
export function listSections(
  providers: Providers,
  databases: readonly Database[],
  recentIds: readonly string[],
): Section[] {
  const { favourites, recent } = texts.shell
  const sorted = databases.toSorted(compareNames)
  return keepFilled([
    // No provider has a colon in its id.
    { id: ':favourites', title: favourites, databases: sorted.filter(({ favourite }) => favourite) },
    {
      id: ':recent',
      title: recent,
      databases: databases.length < recentFrom ? [] : pickRecent(databases, recentIds),
    },
    ...byProvider(providers, sorted),
  ])
}

/** The databases with `search` in their name or one of their tags, whatever its case and accents, under their providers. */
export function findSections(
  providers: Providers,
  databases: readonly Database[],
  search: string,
): Section[] {
  const wanted = fold(search)
  const found = databases.filter(({ name, tags }) =>
    [name, ...tags].some((text) => fold(text).includes(wanted)),
  )
  return keepFilled(byProvider(providers, found.toSorted(compareNames)))
}

/** One row for each section and, where it is not closed, for each of its databases. */
export function listRows(sections: readonly Section[], closed: readonly string[]): SidebarRow[] {
  return sections.flatMap((section, index): SidebarRow[] => {
    const { id, title, databases } = section
    const open = !closed.includes(id)
    const place = { position: index + 1, siblings: sections.length }
    return [
      { type: 'section', id, label: title, level: 1, open, ...place, section },
      ...(open ? databases : []).map(
        (database, number): SidebarRow => ({
          ...{ type: 'database', id: `${id} ${database.id}`, label: database.name, level: 2, open: null },
          ...{ position: number + 1, siblings: databases.length, database },
        }),
      ),
    ]
  })
}

function byProvider(providers: Providers, databases: readonly Database[]): Section[] {
  return providers.map(({ id, name }) => ({
    id,
    title: name,
    databases: databases.filter(({ providerId }) => providerId === id),
  }))
}

function keepFilled(sections: readonly Section[]): Section[] {
  return sections.filter(({ databases }) => databases.length > 0)
}

/** Without case and accents, so that `nordlys` finds `Nørdlýs`; ø has no decomposition and is mapped by hand. */
function fold(text: string): string {
  return text.trim().toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'o')
}
