import type { SearchFilters } from '../../shared/model/search'
import { writeFacets } from './search-match'

const day = 24 * 60 * 60 * 1000

/** Filters of credentials as marks of their index (migration 13), of which all must be there. */
export function writeCredentialFacets(filters: SearchFilters, now: number): string[] {
  const { mode, providerId, state, tag, unused } = filters
  const wanted: string[][] = []
  if (mode !== null) wanted.push([`m${mode}`])
  if (providerId !== null) wanted.push([`p${hex(providerId)}`])
  if (state !== null) wanted.push([`s${state === 'expired' ? 'active' : state}`])
  if (tag !== null) wanted.push([`t${hex(tag.replace(/[A-Z]/g, (letter) => letter.toLowerCase()))}`])
  if (unused) wanted.push(['u'])
  const { endsAfter, endsBefore } = readEnds(filters, now)
  if (endsBefore !== null) wanted.push(['sactive'], listMonths(endsAfter, endsBefore))
  return wanted.map(writeFacets)
}

/** Between which moments a credential has to end; never, too, where `orNever`. */
export function readEnds({ state, expiringDays }: SearchFilters, now: number) {
  const isCurrent = state === 'active' || expiringDays !== null
  const endsBefore = expiringDays === null ? null : now + expiringDays * day
  return {
    endsAfter: isCurrent ? now : null,
    endsBefore: state === 'expired' ? Math.min(now, endsBefore ?? now) : endsBefore,
    orNever: expiringDays === null,
  }
}

/** Ends before are of no credential that there is. */
const firstYear = 1970

/** The months between two moments in UTC, whole years by their beginning. */
function listMonths(from: number | null, until: number): string[] {
  const last = new Date(until)
  const first = from === null ? new Date(Date.UTC(firstYear)) : new Date(from)
  const months: string[] = []
  for (let year = first.getUTCFullYear(); year <= last.getUTCFullYear(); year += 1) {
    const begins = year === first.getUTCFullYear() ? first.getUTCMonth() : 0
    const ends = year === last.getUTCFullYear() ? last.getUTCMonth() : 11
    if (begins === 0 && ends === 11) months.push(`e${year}*`)
    else
      for (let month = begins; month <= ends; month += 1)
        months.push(`e${year}${String(month + 1).padStart(2, '0')}`)
  }
  return months
}

/** A text as a mark that the index takes for one word. */
function hex(text: string): string {
  return Buffer.from(text, 'utf8').toString('hex')
}
