import type { Credential } from '../model/credential'
import type { Database } from '../model/database'
import type { Environment } from '../model/environment'
import { type Mode, modeNames } from '../model/mode'
import { findKind } from '../providers'
import type { Provider, SampleRequest } from '../providers/provider'
import { texts } from '../texts'
import { parseAddress } from './address'
import { findReachCheck } from './check'
import { servesMode } from './serves-mode'
import { findEmptyVariable } from './variables'

/** A credential to try at a database. */
export interface ReachPair {
  readonly credential: Credential
  readonly environment: Environment
  readonly check: SampleRequest
  /** Whether it is meant for this database. */
  readonly meant: boolean
}

export interface SkippedPair {
  readonly credentialId: string
  readonly databaseId: string
  readonly reason: string
}

export interface ReachPlan {
  readonly pairs: readonly ReachPair[]
  readonly skipped: readonly SkippedPair[]
}

interface ReachWish {
  readonly provider: Provider
  readonly credentials: readonly Credential[]
  /** All of the provider. */
  readonly databases: readonly Database[]
  readonly mode: Mode
  /** Also where a credential is not meant to open anything, as far as that is at an origin of its own. */
  readonly beyond: boolean
}

/** Which credential is tried at which environment of which database, and why some are not. */
export function planReach({ provider, credentials, databases, mode, beyond }: ReachWish): ReachPlan {
  const pairs: ReachPair[] = []
  const skipped: SkippedPair[] = []
  const environments = new Map(databases.map((database) => [database.id, firstOf(database, mode)]))
  for (const credential of credentials.filter((candidate) => servesMode(candidate, mode))) {
    const kind = findKind([provider], credential)
    const check = kind === undefined ? null : findReachCheck(provider, kind)
    const own = new Set(listOwnPlaces(credential, databases, mode).map(originOf))
    for (const { id: databaseId } of databases) {
      const meant = credential.databaseIds.includes(databaseId)
      if (!meant && !beyond) continue
      const environment = environments.get(databaseId)
      const reason = findObstacle(environment, check, mode) ?? (meant ? null : findBorder(environment, own))
      if (environment === undefined || check === null || reason !== null)
        skipped.push({ credentialId: credential.id, databaseId, reason: reason ?? '' })
      else pairs.push({ credential, environment, check, meant })
    }
  }
  return { pairs, skipped }
}

/**
 * The environments of a credential's own databases in a mode, one for each origin: all that the guard needs to know where it may
 * go.
 */
export function listOwnPlaces(
  { databaseIds }: Pick<Credential, 'databaseIds'>,
  databases: readonly Database[],
  mode: Mode,
): Environment[] {
  const meant = new Set(databaseIds)
  const places = new Map<string, Environment>()
  for (const database of databases.filter(({ id }) => meant.has(id)))
    for (const environment of database.environments.filter((candidate) => candidate.mode === mode))
      places.set(originOf(environment) ?? environment.id, environment)
  return [...places.values()]
}

/** The first is the one that a view of the database begins with. */
function firstOf({ environments }: Pick<Database, 'environments'>, mode: Mode): Environment | undefined {
  return environments.find((environment) => environment.mode === mode)
}

function findObstacle(environment: Environment | undefined, check: SampleRequest | null, mode: Mode) {
  if (check === null) return texts.checkVerdicts.noReachRequest
  if (environment === undefined) return texts.checkVerdicts.noEnvironment(modeNames[mode])
  const variable = findEmptyVariable(check.body ?? '', environment.variables)
  return variable === undefined ? null : texts.checkVerdicts.variableEmpty(variable, environment.name)
}

/** A secret is never sent to an origin that is not its own, not even to see what would come of it. */
function findBorder(environment: Environment | undefined, own: ReadonlySet<string | undefined>) {
  return environment !== undefined && own.has(originOf(environment))
    ? null
    : texts.checkVerdicts.foreignAddress
}

function originOf({ baseUrl }: Pick<Environment, 'baseUrl'>): string | undefined {
  return parseAddress(baseUrl)?.origin
}
