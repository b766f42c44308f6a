import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { ReachCheck } from '../../../shared/model/reach'
import { texts } from '../../../shared/texts'

interface Stray {
  readonly credential: Pick<Credential, 'id' | 'title'>
  /** Databases that it opens and is not meant for, in words. */
  readonly names: string
}

/** Names that are told; of more, how many. */
const shown = 3

/** Credentials that open databases they are not meant for. */
export function findStrays(
  credentials: readonly Pick<Credential, 'id' | 'title' | 'databaseIds'>[],
  databases: readonly Pick<Database, 'id' | 'name'>[],
  checks: ReadonlyMap<string, ReachCheck>,
): Stray[] {
  const nameOf = new Map(databases.map(({ id, name }) => [id, name]))
  const opened = new Map<string, string[]>()
  for (const { credentialId, databaseId, outcome } of checks.values()) {
    if (outcome !== 'opens') continue
    const list = opened.get(credentialId)
    if (list === undefined) opened.set(credentialId, [databaseId])
    else list.push(databaseId)
  }
  return credentials.flatMap((credential) => {
    const meant = new Set(credential.databaseIds)
    const names = (opened.get(credential.id) ?? [])
      .filter((id) => !meant.has(id))
      .flatMap((id) => nameOf.get(id) ?? [])
    return names.length === 0 ? [] : [{ credential, names: listNames(names.sort()) }]
  })
}

function listNames(names: readonly string[]): string {
  const rest = names.length - shown
  const told = names.slice(0, shown).join(', ')
  return rest > 0 ? texts.reach.strays.andMore(told, rest) : told
}
