import type { Failure, Result } from '../../shared/errors'
import type { Exchange } from '../../shared/model/exchange'
import type { Mode } from '../../shared/model/mode'
import type { Request } from '../../shared/model/request'
import { bridge } from '../bridge'
import { resettable } from './resettable'
import { type Draft, type Drafts, draftFor, draftKey } from './tester-draft'
import { useViewStore } from './view-store'

/** What came of the last press of Send. */
export type Run =
  | { readonly state: 'sending'; readonly sendId: string; readonly startedAt: number }
  | { readonly state: 'done'; readonly exchange: Exchange }
  /** Nothing left: the guard or a rule of the request stood against it. */
  | { readonly state: 'refused'; readonly failure: Failure }
  /** Nothing left: main asks whether it is meant. */
  | { readonly state: 'asking'; readonly request: Request }

interface TesterState {
  /** By `draftKey`, as are the runs. */
  drafts: Drafts
  runs: Readonly<Record<string, Run>>
  /** When a change in Live was last confirmed, by database; main keeps its own account. */
  liveConfirmedAt: Readonly<Record<string, number>>
  /** Of the width, that the request takes beside the response. */
  requestShare: number
}

export const useTesterStore = resettable<TesterState>({
  drafts: {},
  runs: {},
  liveConfirmedAt: {},
  requestShare: 0.5,
})

/**
 * Changes what is typed. What was carried over from the other mode becomes this mode's own with the first change, and
 * a refusal or a question goes, for it spoke of what stood there before.
 */
export function changeDraft(databaseId: string, mode: Mode, change: Partial<Draft>): void {
  const key = draftKey(databaseId, mode)
  useTesterStore.setState(({ drafts, runs: { [key]: run, ...otherRuns } }) => ({
    drafts: { ...drafts, [key]: { ...draftFor(drafts, databaseId, mode), ...change } },
    runs: run?.state === 'sending' || run?.state === 'done' ? { ...otherRuns, [key]: run } : otherRuns,
  }))
}

export function changeRequestShare(requestShare: number): void {
  useTesterStore.setState({ requestShare })
}

/**
 * Sends and keeps what comes of it, unless the vault was locked or something else was sent meanwhile. `confirmed` says that the
 * person has been asked.
 */
export async function sendRequest(request: Request, confirmed = false): Promise<void> {
  const key = draftKey(request.databaseId, request.mode)
  const sendId = crypto.randomUUID()
  setRun(key, { state: 'sending', sendId, startedAt: Date.now() })
  const result = await bridge.sendRequest({ sendId, request, confirmed })
  const current = useTesterStore.getState().runs[key]
  if (current?.state !== 'sending' || current.sendId !== sendId) return
  if (result.ok && confirmed) noteConfirmation(request.databaseId)
  setRun(key, finish(request, result))
}

function finish(request: Request, result: Result<Exchange>): Run {
  if (result.ok) return { state: 'done', exchange: result.value }
  return result.error.code === 'sending-needs-confirmation'
    ? { state: 'asking', request }
    : { state: 'refused', failure: result.error }
}

function noteConfirmation(databaseId: string): void {
  useTesterStore.setState(({ liveConfirmedAt }) => ({
    liveConfirmedAt: { ...liveConfirmedAt, [databaseId]: Date.now() },
  }))
}

/** Takes back what main asked about. */
export function dropQuestions(): void {
  useTesterStore.setState(({ runs }) => ({
    runs: Object.fromEntries(Object.entries(runs).filter(([, run]) => run.state !== 'asking')),
  }))
}

// A question is about what stands in view: whatever takes that away, the end of Live above all, takes the question back.
useViewStore.subscribe((view, before) => {
  if (view.mode !== before.mode || view.databaseId !== before.databaseId) dropQuestions()
})

/** The run ends when main says so, for the request may have been answered meanwhile. */
export async function cancelRequest(databaseId: string, mode: Mode): Promise<void> {
  const run = useTesterStore.getState().runs[draftKey(databaseId, mode)]
  if (run?.state === 'sending') await bridge.cancelRequest({ sendId: run.sendId })
}

function setRun(key: string, run: Run): void {
  useTesterStore.setState(({ runs }) => ({ runs: { ...runs, [key]: run } }))
}
