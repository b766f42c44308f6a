import type { Endpoint } from '../../../shared/model/endpoint'
import type { CatalogueEntry } from '../../../shared/providers/catalogue'
import { endpointKey, nameEndpoint } from '../../../shared/rules/restriction'
import type { EndpointGroup } from './endpoint-pane'

/** What can still be allowed, by group, where all words of a search are in group, method, path or description. */
export function listAvailable(
  known: readonly CatalogueEntry[],
  selected: readonly Endpoint[],
  search: string,
): EndpointGroup[] {
  const taken = new Set(selected.map(endpointKey))
  const words = search.toLowerCase().split(/\s+/).filter(Boolean)
  const groups = new Map<string, CatalogueEntry[]>()
  for (const entry of known) {
    const text = `${entry.group} ${nameEndpoint(entry)} ${entry.description}`.toLowerCase()
    if (taken.has(endpointKey(entry)) || !words.every((word) => text.includes(word))) continue
    groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry])
  }
  return [...groups].map(([name, endpoints]) => ({ name, endpoints }))
}

/** With one more, at the end; one that is there already stays where it is. */
export function addEndpoint(selected: readonly Endpoint[], added: Endpoint): Endpoint[] {
  return selected.some((endpoint) => endpointKey(endpoint) === endpointKey(added))
    ? [...selected]
    : [...selected, added]
}

export function takeBackEndpoint(selected: readonly Endpoint[], taken: Endpoint): Endpoint[] {
  return selected.filter((endpoint) => endpointKey(endpoint) !== endpointKey(taken))
}
