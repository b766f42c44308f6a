import type { Variable } from '../../../src/shared/model/environment'

/** What `resolveUrl` and the guard need of an environment. */
export function place(baseUrl: string, values: Record<string, string> = {}) {
  const variables: Variable[] = Object.entries(values).map(([name, value]) => ({ name, value }))
  return { baseUrl, variables }
}

export function field(name: string, value: string, enabled = true) {
  return { name, value, enabled }
}
