import type { Failure } from '../../shared/errors'
import type { Exchange } from '../../shared/model/exchange'
import type { Mode } from '../../shared/model/mode'
import type { Request } from '../../shared/model/request'
import { bridge } from '../bridge'
import { resettable } from './resettable'
import { type Draft, type Drafts, draftFor, draftKey } from './tester-draft'

/** What came of the last press of Send. */
export type Run =
  | { readonly state: 'sending'; readonly sendId: string; readonly startedAt: number }
  | { readonly state: 'done'; readonly exchange: Exchange }
  /** Nothing left: the guard or a rule of the request stood against it. */
  | { readonly state: 'refused'; readonly failure: Failure }

interface TesterState {
  /** By `draftKey`, as are the runs. */
  drafts: Drafts
  runs: Readonly<Record<string, Run>>
  /** Of the width, that the request takes beside the response. */
  requestShare: number
}

export const useTesterStore = resettable<TesterState>({ drafts: {}, runs: {}, requestShare: 0.5 })

/**
 * Changes what is typed. What was carried over from the other mode becomes this mode's own with the first change, and
 * a refusal goes, for it spoke of what stood there before.
 */
export function changeDraft(databaseId: string, mode: Mode, change: Partial<Draft>): void {
  const key = draftKey(databaseId, mode)
  useTesterStore.setState(({ drafts, runs: { [key]: run, ...otherRuns } }) => ({
    drafts: { ...drafts, [key]: { ...draftFor(drafts, databaseId, mode), ...change } },
    runs: run === undefined || run.state === 'refused' ? otherRuns : { ...otherRuns, [key]: run },
  }))
}

export function changeRequestShare(requestShare: number): void {
  useTesterStore.setState({ requestShare })
}

/** Sends and keeps what comes of it, unless the vault was locked or something else was sent meanwhile. */
export async function sendRequest(request: Request): Promise<void> {
  const key = draftKey(request.databaseId, request.mode)
  const sendId = crypto.randomUUID()
  setRun(key, { state: 'sending', sendId, startedAt: Date.now() })
  const result = await bridge.sendRequest({ sendId, request })
  const current = useTesterStore.getState().runs[key]
  if (current?.state !== 'sending' || current.sendId !== sendId) return
  setRun(
    key,
    result.ok ? { state: 'done', exchange: result.value } : { state: 'refused', failure: result.error },
  )
}

/** The run ends when main says so, for the request may have been answered meanwhile. */
export async function cancelRequest(databaseId: string, mode: Mode): Promise<void> {
  const run = useTesterStore.getState().runs[draftKey(databaseId, mode)]
  if (run?.state === 'sending') await bridge.cancelRequest({ sendId: run.sendId })
}

function setRun(key: string, run: Run): void {
  useTesterStore.setState(({ runs }) => ({ runs: { ...runs, [key]: run } }))
}
