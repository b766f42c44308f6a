import { methodSchema } from '../../../shared/model/request'
import type { SearchFilters } from '../../../shared/model/search'
import { texts } from '../../../shared/texts'
import type { PickerOption } from '../../ui/picker-options'
import type { NamedThings } from './describe-filters'

const words = texts.search.filters

/** A filter to choose, and what it sets. */
interface FilterOption extends PickerOption<string> {
  readonly sets: Partial<SearchFilters>
}

/** The filters that are offered, each under what it is of. */
export function listFilterOptions({ providers, databases }: NamedThings): FilterOption[] {
  const options: FilterOption[] = []
  const offer = (group: keyof typeof words.groups, label: string, sets: Partial<SearchFilters>) =>
    options.push({ value: JSON.stringify(sets), label, group: words.groups[group], sets })
  for (const mode of ['test', 'live'] as const) offer('mode', words.mode(mode), { mode })
  for (const state of ['active', 'expired', 'deactivated', 'revoked'] as const)
    offer('state', words.states[state], { state })
  offer('state', words.unused, { unused: true })
  for (const expiringDays of [7, 30, 90]) offer('expires', words.expiring(expiringDays), { expiringDays })
  for (const status of ['2xx', '4xx', '5xx', 'failed']) offer('status', words.status(status), { status })
  for (const sentDays of [1, 7, 30]) offer('sent', words.sent(sentDays), { sentDays })
  for (const method of methodSchema.options) offer('method', method, { method })
  for (const { id, name } of providers) offer('provider', name, { providerId: id })
  for (const { id, name } of databases) offer('database', name, { databaseId: id })
  return options
}
