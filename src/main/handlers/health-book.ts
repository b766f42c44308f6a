import { setTimeout } from 'node:timers/promises'
import type { Input, Output } from '../../shared/contract'
import { type Failure, fail, type Result, succeed } from '../../shared/errors'
import type {
  Finding,
  FindingFilter,
  FindingKind,
  HealthSummary,
  Severity,
  Subject,
} from '../../shared/model/health'
import { dayOf } from '../../shared/rules/calendar-day'
import type { Found } from '../../shared/rules/health-rules'
import { servesMode } from '../../shared/rules/serves-mode'
import { texts } from '../../shared/texts'
import { logBug } from '../desktop/log'
import { dismissalKey, listDismissals } from '../store/dismissals'
import { findHealthFacts, listEnvironmentFacts } from '../store/health'
import { listSnapshots, saveSnapshot } from '../store/health-snapshots'
import type { ReadableConnection, WritableConnection } from '../vault/connection'
import { readProgress } from '../vault/rollback'
import type { VaultWatcher } from '../vault/session'
import { describeStorageError } from '../vault/storage-error'
import {
  describeExamination,
  emptyReading,
  findOfCredential,
  findOfEnvironment,
  type Line,
  type Reading,
  readHealth,
} from './health-reading'

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
  ...{ reading: emptyReading, stamp: undefined },
  ...{ progress: null, failure: null, isBusy: false, restsUntil: 0 },
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

type Groups = Output<'listFindings'>['groups']

interface Choice {
  readonly groups: Groups
  readonly shown: readonly Line[]
}

/** What a filter leaves. Remembers the last: one that scrolls asks for many pages of the same. */
function createChoice(): (lines: readonly Line[], filter: FindingFilter) => Choice {
  let last: { lines: readonly Line[]; key: string; choice: Choice } | undefined
  return (lines, filter) => {
    const key = JSON.stringify(filter)
    if (last?.lines === lines && last.key === key) return last.choice
    const choice = choose(lines, filter)
    last = { lines, key, choice }
    return choice
  }
}

/** In one go over the lines, which stand by kind, the most severe of a kind first. */
function choose(lines: readonly Line[], filter: FindingFilter): Choice {
  const groups: { kind: FindingKind; severity: Severity; count: number }[] = []
  const shown: Line[] = []
  let group: (typeof groups)[number] | undefined
  for (const line of lines) {
    if (!fits(line, filter)) continue
    if (group?.kind !== line.kind) {
      group = { kind: line.kind, severity: line.severity, count: 0 }
      groups.push(group)
    }
    group.count += 1
    if (filter.kind === null || filter.kind === line.kind) shown.push(line)
  }
  return { groups, shown }
}

function fits(line: Line, { mode, providerId, databaseId, dismissed }: FindingFilter): boolean {
  return (
    line.isDismissed === dismissed &&
    (mode === null || servesMode(line, mode)) &&
    (providerId === null || line.providerId === providerId) &&
    (databaseId === null || line.databaseIds.includes(databaseId))
  )
}

/** What the lines say now; one that is not so any more is left out. */
function describeLines(db: ReadableConnection, lines: readonly Line[]): Finding[] {
  const now = Date.now()
  const dismissals = listDismissals(db, { now })
  const examined = examineSubjects(
    db,
    lines.map(({ subject }) => subject),
    now,
  )
  return lines.flatMap(({ subject, kind }) => {
    const place = examined.get(subject.id)
    const found = place?.found.find(({ detail }) => detail.kind === kind)
    if (place === undefined || found === undefined) return []
    const { severity, detail, remedies, mark } = found
    const kept = dismissals.get(dismissalKey(kind, subject.id))
    const dismissal = kept?.mark === mark ? kept : null
    const { found: _, ...named } = place
    return { ...named, subject, severity, detail, remedies: [...remedies], dismissal }
  })
}

type Examined = Pick<Finding, 'title' | 'providerId' | 'mode' | 'databaseCount'> & {
  readonly databases: Finding['databases']
  readonly found: readonly Found[]
}

/** What is found of some credentials and environments now, by their ids. */
function examineSubjects(
  db: ReadableConnection,
  subjects: readonly Subject[],
  now: number,
): Map<string, Examined> {
  const examination = describeExamination(db, now)
  const credentials = subjects.filter(({ type }) => type === 'credential').map(({ id }) => id)
  const examined = new Map<string, Examined>()
  for (const facts of findHealthFacts(db, credentials)) {
    const { id, title, providerId, mode, databases, databaseCount } = facts
    const found = findOfCredential(examination, facts)
    examined.set(id, { title, providerId, mode, databases: [...databases], databaseCount, found })
  }
  if (credentials.length === subjects.length) return examined
  for (const facts of listEnvironmentFacts(db)) {
    const { id, name: title, providerId, mode, database } = facts
    const found = findOfEnvironment(examination, facts)
    examined.set(id, { title, providerId, mode, databases: [database], databaseCount: 1, found })
  }
  return examined
}

/** A finding as it is now, or undefined when it is not there any more. */
export function findFinding(
  db: ReadableConnection,
  { subject, kind }: { readonly subject: Subject; readonly kind: FindingKind },
): Found | undefined {
  const examined = examineSubjects(db, [subject], Date.now()).get(subject.id)
  return examined?.found.find(({ detail }) => detail.kind === kind)
}
