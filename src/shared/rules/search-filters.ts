import { modeSchema } from '../model/mode'
import { methodSchema } from '../model/request'
import { type SearchFilters, searchFiltersSchema, statusFilterSchema } from '../model/search'
import { texts } from '../texts'

/** What filters may name besides fixed words. */
export interface FilterNames {
  readonly providers: readonly { readonly id: string; readonly name: string }[]
}

export interface ReadFilters {
  /** The text without the filters. */
  readonly rest: string
  readonly filters: Partial<SearchFilters>
  /** What is wrong with one of them, for a person; null when all are understood. */
  readonly problem: string | null
}

/** What each filter is typed as, and how its value is read; undefined for a value that it does not have. */
const readers: Readonly<
  Record<string, (value: string, names: FilterNames) => Partial<SearchFilters> | undefined>
> = {
  mode: (value) => withChoice(modeSchema.options, value, (mode) => ({ mode })),
  state: (value) =>
    withChoice(searchFiltersSchema.shape.state.unwrap().options, value, (state) => ({ state })),
  provider: (value, { providers }) => {
    const wanted = value.toLowerCase()
    const begins = (text: string) => text.toLowerCase().startsWith(wanted)
    const found = providers.find(({ id, name }) => id === wanted || begins(name) || begins(id))
    return found && { providerId: found.id }
  },
  tag: (value) => ({ tag: value.slice(0, 40) }),
  expires: (value) => withDays(value, (expiringDays) => ({ expiringDays })),
  is: (value) => withChoice(['unused'], value, () => ({ unused: true })),
  method: (value) => withChoice(methodSchema.options, value.toUpperCase(), (method) => ({ method })),
  status: (value) => {
    const status = statusFilterSchema.safeParse(value.toLowerCase())
    return status.success ? { status: status.data } : undefined
  },
  sent: (value) => withDays(value, (sentDays) => ({ sentDays })),
}

/** The names by which filters are typed. */
export const filterNames: readonly string[] = Object.keys(readers)

/** A value may be cut short where it stays clear. */
function withChoice<Choice extends string>(
  choices: readonly Choice[],
  value: string,
  make: (choice: Choice) => Partial<SearchFilters>,
): Partial<SearchFilters> | undefined {
  const wanted = value.toLowerCase()
  const choice = choices.find((candidate) => candidate.toLowerCase().startsWith(wanted))
  return choice === undefined ? undefined : make(choice)
}

function withDays(
  value: string,
  make: (days: number) => Partial<SearchFilters>,
): Partial<SearchFilters> | undefined {
  const days = searchFiltersSchema.shape.sentDays.safeParse(Number(/^(\d{1,4})d?$/i.exec(value)?.[1]))
  return days.success && days.data !== null ? make(days.data) : undefined
}

/** A quoted part, an escaped character, or `name:value` between blanks, where the value may be quoted. */
const piece = new RegExp(
  `"(?:\\\\.|[^"\\\\])*"|\\\\.|(?<=^|\\s)(${filterNames.join('|')}):(?:"([^"]*)"|(\\S*))(?=\\s|$)`,
  'gisu',
)

/**
 * Takes the filters out of a search, such as `mode:live expires:30d`. One that has no value yet is still being typed and
 * does nothing. What only looks like a filter stays in the text, where a search says what it makes of it.
 */
export function readFilters(text: string, names: FilterNames): ReadFilters {
  const filters: Partial<SearchFilters> = {}
  let problem: string | null = null
  let rest = ''
  let at = 0
  for (const match of text.matchAll(piece)) {
    const name = match[1]?.toLowerCase()
    const value = match[2] ?? match[3] ?? ''
    const read = name === undefined ? undefined : readers[name]
    if (name === undefined || read === undefined) continue
    const filter = value === '' ? {} : read(value, names)
    if (filter === undefined) problem ??= texts.search.badFilter(name, value)
    else Object.assign(filters, filter)
    rest += text.slice(at, match.index)
    at = match.index + match[0].length
  }
  return { rest: rest + text.slice(at), filters, problem }
}
