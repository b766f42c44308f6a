import { plural } from './plural'

/** The notifications of what ends soon. They leave the vault: names and days, never a value. */
export const reminders = {
  ends: (title: string, end: string) => `${title} ${end}`,
  many: (count: number) => plural(count, { one: '# credential expires', other: '# credentials expire' }),
  openToSee: 'Open the vault to see which.',
  /** What the first one says, the next one by name, and how many come then. */
  firstOfMany: (first: string, second: string, others: number) =>
    `${first}. Then ${second} and ${others} more.`,
  place: (database: string, others: number, mode: string) =>
    `${others > 0 ? `${database} and ${others} more` : database}, ${mode}`,
}
