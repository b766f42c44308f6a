import { setTimeout } from 'node:timers/promises'
import type { Input, Output } from '../../shared/contract'
import { type Failure, fail, type Result, succeed } from '../../shared/errors'
import type { HealthSummary } from '../../shared/model/health'
import { dayOf } from '../../shared/rules/calendar-day'
import { texts } from '../../shared/texts'
import { logBug } from '../desktop/log'
import { listSnapshots, saveSnapshot } from '../store/health-snapshots'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import { readProgress } from '../vault/rollback'
import type { VaultWatcher } from '../vault/session'
import { describeStorageError } from '../vault/storage-error'
import { createChoice } from './health-choice'
import { describeLines } from './health-findings'
import { emptyReading, type Line, markDismissed, type Reading, readHealth } from './health-reading'

const hour = 60 * 60 * 1000

/** Days that the chart of the score goes back. */
const shownDays = 366

/** After a reading main is left to others for so many times as long. */
const restFactor = 4

/** Milliseconds between two tellings that reading goes on. */
const tellEvery = 200

/** What was found in the open vault, and reading it anew when it has changed. Holds no secret; forgotten at the lock. */
export interface HealthBook extends VaultWatcher {
  /** Fails as the last reading did, e.g. with `database-damaged`. */
  summarise(db: WritableConnection): Result<HealthSummary>
  list(db: ReadableConnection, page: Input<'listFindings'>): Output<'listFindings'>
  /** Shows a dismissal, or its end, before all is read anew. */
  markDismissed(finding: Pick<Line, 'subject' | 'kind'>, isDismissed: boolean): void
  /** Resolves when nothing is read. */
  idle(): Promise<void>
}

interface State {
  reading: Reading
  /** What the reading was made of; undefined before the first. */
  stamp: string | undefined
  progress: { readonly done: number; readonly total: number } | null
  /** Why it could not be read. */
  failure: Failure | null
  /** It is read, or will be in a moment. */
  isBusy: boolean
  /** Until when (`performance.now`) main is left to others. */
  restsUntil: number
}

const nothingRead = (): State => ({
  reading: emptyReading,
  stamp: undefined,
  progress: null,
  failure: null,
  isBusy: false,
  restsUntil: 0,
})

/** `tell` hears that there is something new to ask for. */
export function createHealthBook(tell: () => void): HealthBook {
  let state = nothingRead()
  let chooseLines = createChoice()
  let work = Promise.resolve()

  /** `mine` is not what is shown any more once the vault was locked. */
  async function read(db: WritableConnection, mine: State): Promise<void> {
    const now = Date.now()
    const startedAt = performance.now()
    let toldAt = startedAt
    let stamp: string | undefined
    mine.progress = { done: 0, total: 0 }
    try {
      stamp = stampOf(db, now)
      const reading = await readHealth(db, now, (progress) => {
        mine.progress = progress
        if (performance.now() - toldAt < tellEvery) return
        toldAt = performance.now()
        tell()
      })
      const isUnchanged = stampOf(db, now) === stamp
      keepSnapshot(db, reading, now)
      mine.reading = reading
      mine.failure = null
      // The snapshot is no change that anything has to be read for.
      mine.stamp = isUnchanged ? stampOf(db, now) : stamp
    } catch (error) {
      // It is tried again when something has changed.
      mine.stamp = stamp
      mine.failure = describeStorageError(error) ?? describeBug(error)
    } finally {
      mine.progress = null
      mine.isBusy = false
      // A vault that changes all the time is not read all the time: every look into a database changes it a little.
      const now = performance.now()
      mine.restsUntil = now + restFactor * (now - startedAt)
    }
    if (mine === state) tell()
  }

  return {
    summarise(db) {
      if (!state.isBusy && state.stamp !== stampOf(db, Date.now())) {
        const mine = state
        mine.isBusy = true
        // Of a vault of which nothing is known yet it is not said that there is nothing.
        if (mine.stamp === undefined) mine.progress = { done: 0, total: 0 }
        work = rest(mine).then(() => (mine === state ? read(db, mine) : undefined))
      }
      if (state.failure !== null) return { ok: false, error: state.failure }
      const { lines: _, ...known } = state.reading
      const snapshots = listSnapshots(db, { limit: shownDays })
      return succeed({ ...known, progress: state.progress, snapshots })
    },
    list: (db, { filter, offset, limit }) => {
      const { groups, shown } = chooseLines(state.reading.lines, filter)
      return { groups, total: shown.length, findings: describeLines(db, shown.slice(offset, offset + limit)) }
    },
    markDismissed(finding, isDismissed) {
      state.reading = markDismissed(state.reading, finding, isDismissed)
    },
    idle: () => work,
    entered: () => undefined,
    leaving: () => {
      state = nothingRead()
      chooseLines = createChoice()
    },
    refused: async () => undefined,
  }
}

async function rest({ restsUntil }: State): Promise<void> {
  const left = restsUntil - performance.now()
  if (left > 0) await setTimeout(left, undefined, { ref: false })
}

/** A full disk and a damaged vault go without. */
function keepSnapshot(db: WritableConnection, { score, counts }: Reading, now: number): void {
  if (db.isReadOnly()) return
  try {
    saveSnapshot(db, { day: dayOf(now), score, counts })
  } catch (error) {
    if (describeStorageError(error) === undefined) throw error
  }
}

function describeBug(error: unknown): Failure {
  logBug('health', error)
  return fail('internal', texts.health.notRead).error
}

/** Changes with the vault and every hour, for ends come near by themselves. */
function stampOf(db: ReadableConnection, now: number): string {
  return `${readProgress(db).commits} ${Math.floor(now / hour)}`
}
