import { plural } from './plural'

export const home = {
  title: 'Home',
  favourites: 'Favourites',
  noFavourites: 'The star beside the name of a database puts it here.',
  recent: 'Recent databases',
  noRecent: 'Databases you look at stand here.',
  usedLately: 'Credentials used lately',
  noneUsed: 'Nothing was sent yet. A credential stands here once a request has gone out with it.',
  attention: 'Needs attention',
  finding: (database: string, what: string) => `${database}: ${what}`,
  seeAll: (count: number) => plural(count, { one: 'See it in Health', other: 'See all # in Health' }),
  allWell: 'Nothing needs you today.',
  openTester: 'Open the tester',
  openTesterOf: (database: string) => `Requests of ${database}`,
  paste: {
    description: 'Latchkey sees whose it is. It is kept once you have seen what it was taken for.',
    database: 'Database',
    newDatabase: 'A new database…',
    missing: 'Paste a key first',
    next: 'Next',
  },
}
