import type { Database } from '../../../shared/model/database'
import { texts } from '../../../shared/texts'
import { compareNames } from '../../compare-names'
import { pickRecent } from '../../recent-databases'
import { useDatabaseStore } from '../../stores/database-store'
import { DatabasesProblem } from '../databases/databases'
import { Welcome } from '../welcome/welcome'
import { Attention } from './attention'
import { DatabaseLinks } from './database-links'
import { QuickActs } from './quick-acts'
import { UsedLately } from './used-lately'

const words = texts.home

/** Over all databases: where one was, what was used, and what needs one. An empty vault is begun from here. */
export function HomeView() {
  const { databases, failure } = useDatabaseStore()
  if (failure) return <DatabasesProblem failure={failure} />
  if (!databases) return null
  return databases.length > 0 ? <Home databases={databases} /> : <Welcome />
}

function Home({ databases }: { databases: readonly Database[] }) {
  const recentIds = useDatabaseStore((state) => state.recentIds)
  const favourites = databases.filter(({ favourite }) => favourite).sort(compareNames)
  return (
    <div className="@container h-full overflow-y-auto px-5 pt-3.5 pb-8">
      <header className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="flex-1 text-heading font-heading">{words.title}</h1>
        <QuickActs databases={databases} />
      </header>
      <div className="mt-4 grid grid-cols-1 items-start gap-x-10 gap-y-6 @3xl:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-6">
          <Attention />
          <UsedLately />
        </div>
        <div className="flex min-w-0 flex-col gap-6">
          <DatabaseLinks title={words.favourites} empty={words.noFavourites} databases={favourites} />
          <DatabaseLinks
            title={words.recent}
            empty={words.noRecent}
            databases={pickRecent(databases, recentIds)}
          />
        </div>
      </div>
    </div>
  )
}
