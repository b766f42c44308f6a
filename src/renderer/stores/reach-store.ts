import type { EventPayload, Output } from '../../shared/contract'
import type { Failure } from '../../shared/errors'
import type { Credential } from '../../shared/model/credential'
import type { Mode } from '../../shared/model/mode'
import type { ReachCheck } from '../../shared/model/reach'
import { bridge } from '../bridge'
import { reloadCredentials } from './credentials-store'
import { resettable } from './resettable'

/** A check of the reach that is under way. */
export interface ReachProgress {
  readonly runId: string
  readonly done: number
  /** Null until main has counted. */
  readonly total: number | null
}

interface ReachState {
  /** The provider whose reach is open as a dialog, and the one credential it is about, or null for all. */
  shown: { readonly providerId: string; readonly credentialId: string | null } | null
  /** Null until they are loaded. */
  credentials: readonly Credential[] | null
  /** By `reachKey`. */
  checks: ReadonlyMap<string, ReachCheck>
  /** Why a pair was left out when it was last tried, by `reachKey`. */
  skipped: ReadonlyMap<string, string>
  progress: ReachProgress | null
  failure: Failure | null
}

export const useReachStore = resettable<ReachState>({
  shown: null,
  credentials: null,
  checks: new Map(),
  skipped: new Map(),
  progress: null,
  failure: null,
})

export function reachKey({
  credentialId,
  databaseId,
}: Pick<ReachCheck, 'credentialId' | 'databaseId'>): string {
  return `${credentialId} ${databaseId}`
}

export function openReach(providerId: string, credentialId: string | null): void {
  useReachStore.setState({
    shown: { providerId, credentialId },
    ...{ credentials: null, checks: new Map(), skipped: new Map(), failure: null },
  })
}

/** A check that is under way ends with it; what was tried until then is kept. */
export function closeReach(): void {
  cancelReach()
  useReachStore.setState({ shown: null })
  // Whoever shows what a credential opens reads it anew.
  reloadCredentials()
}

/** Reads what is known of a provider's credentials in a mode. */
export async function loadReach(providerId: string, mode: Mode): Promise<void> {
  const result = await bridge.getReach({ providerId, mode })
  if (result.ok) {
    const { credentials, checks } = result.value
    useReachStore.setState({ credentials, checks: new Map(checks.map((check) => [reachKey(check), check])) })
  }
  // Locked meanwhile: the lock itself has already emptied the store.
  else if (result.error.code !== 'vault-locked') useReachStore.setState({ failure: result.error })
}

interface ReachOrder {
  providerId: string
  mode: Mode
  credentialIds: string[]
  beyond: boolean
}

/** Tries credentials at their databases; what comes of it shows while it goes on. */
export async function checkReach(order: ReachOrder): Promise<void> {
  const runId = crypto.randomUUID()
  useReachStore.setState({ progress: { runId, done: 0, total: null }, failure: null, skipped: new Map() })
  const result = await bridge.checkReach({ ...order, runId })
  if (useReachStore.getState().progress?.runId !== runId) return
  useReachStore.setState(
    result.ok
      ? { progress: null, skipped: collectSkipped(result.value) }
      : { progress: null, failure: result.error.code === 'confirmation-needed' ? null : result.error },
  )
}

/** Ends when main says so: what was tried until then comes first. */
export function cancelReach(): void {
  const { progress } = useReachStore.getState()
  if (progress !== null) void bridge.cancelReach({ runId: progress.runId })
}

export function followReach({ runId, done, total, checks }: EventPayload<'reachProgress'>): void {
  useReachStore.setState((state) => {
    if (state.progress?.runId !== runId) return state
    const merged = new Map(state.checks)
    for (const check of checks) merged.set(reachKey(check), check)
    return { checks: merged, progress: { runId, done, total } }
  })
}

function collectSkipped({ skipped }: Output<'checkReach'>): Map<string, string> {
  return new Map(skipped.map((pair) => [reachKey(pair), pair.reason]))
}
