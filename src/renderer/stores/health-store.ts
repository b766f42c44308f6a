import type { Failure } from '../../shared/errors'
import type { Finding, HealthSummary, Remedy } from '../../shared/model/health'
import { bridge } from '../bridge'
import { useDatabaseStore } from './database-store'
import { resettable } from './resettable'

interface HealthState {
  /** Null until it is loaded. */
  summary: HealthSummary | null
  failure: Failure | null
  /** Grows when there may be other findings than before. */
  revision: number
  /** The remedy that is open as a dialog, and what for. */
  remedy: { readonly remedy: Remedy; readonly finding: Finding } | null
}

export const useHealthStore = resettable<HealthState>({
  summary: null,
  failure: null,
  revision: 0,
  remedy: null,
})

/** Asks how the vault is. What main does not know yet it reads, and tells when it does. */
export async function loadHealth(): Promise<void> {
  const result = await bridge.getHealth()
  if (result.ok)
    useHealthStore.setState(({ revision }) => ({
      ...{ summary: result.value, failure: null },
      revision: result.value.progress === null ? revision + 1 : revision,
    }))
  // Locked meanwhile: the lock itself has already emptied the store.
  else if (result.error.code !== 'vault-locked') useHealthStore.setState({ failure: result.error })
}

/** Milliseconds after a change until health is asked for: several often come together. */
const pauseAfterChange = 300

/** Milliseconds after which health is asked for even when much goes on. */
const firstAtLatest = 2_000

/** Keeps what is known of the vault's health up to date. Returns what ends that. */
export function followHealth(): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  // What the first screen waits for comes first.
  const idle = requestIdleCallback(() => void loadHealth(), { timeout: firstAtLatest })
  // They are read anew after everything that changes a database, an environment or a credential.
  const unfollow = useDatabaseStore.subscribe(({ databases }, before) => {
    if (databases === before.databases) return
    clearTimeout(timer)
    timer = setTimeout(() => void loadHealth(), pauseAfterChange)
  })
  return () => {
    cancelIdleCallback(idle)
    clearTimeout(timer)
    unfollow()
  }
}

export function openRemedy(remedy: HealthState['remedy']): void {
  useHealthStore.setState({ remedy })
}
