import { setImmediate } from 'node:timers/promises'
import type { CredentialMode } from '../../shared/model/credential'
import {
  type FindingKind,
  findingKinds,
  type Severity,
  type SeverityCounts,
  type Subject,
  severities,
} from '../../shared/model/health'
import { findKind, findProvider, type Providers } from '../../shared/providers'
import { examineCredential, examineEnvironment } from '../../shared/rules/health'
import type { EnvironmentFacts, HealthPolicy } from '../../shared/rules/health-facts'
import type { Found } from '../../shared/rules/health-rules'
import { scoreHealth, worstOf } from '../../shared/rules/health-score'
import { dismissalKey, type KeptDismissal, listDismissals } from '../store/dismissals'
import { type CredentialRow, countCredentials, listEnvironmentFacts, listHealthFacts } from '../store/health'
import { listProviders } from '../store/providers'
import { getSettings } from '../store/settings'
import type { ReadableConnection } from '../vault/connection'
import { sortInTurns } from './sort-in-turns'

/** Credentials that are read in one turn: some five milliseconds. */
const sliceLength = 250

/** A finding as far as it is kept: what it says is made anew when it is shown, so that 100,000 of them are light. */
export interface Line {
  readonly subject: Subject
  readonly providerId: string
  readonly mode: CredentialMode
  readonly databaseIds: readonly string[]
  readonly kind: FindingKind
  readonly severity: Severity
  readonly order: number
  readonly isDismissed: boolean
}

/** All that was found at a moment, in the order in which it is listed. */
export interface Reading {
  readonly lines: readonly Line[]
  readonly score: number
  readonly counts: SeverityCounts
  readonly subjects: number
  readonly dismissed: number
}

export const emptyReading: Reading = {
  lines: [],
  score: 100,
  counts: { urgent: 0, warning: 0, hint: 0 },
  subjects: 0,
  dismissed: 0,
}

/** The same with one finding dismissed or brought back; the score waits for the next reading. */
export function markDismissed(
  reading: Reading,
  { subject, kind }: Pick<Line, 'subject' | 'kind'>,
  isDismissed: boolean,
): Reading {
  const line = reading.lines.find(
    (candidate) => candidate.kind === kind && candidate.subject.id === subject.id,
  )
  if (line === undefined || line.isDismissed === isDismissed) return reading
  const step = isDismissed ? 1 : -1
  return {
    ...reading,
    lines: reading.lines.map((other) => (other === line ? { ...line, isDismissed } : other)),
    counts: { ...reading.counts, [line.severity]: reading.counts[line.severity] - step },
    dismissed: reading.dismissed + step,
  }
}

/** What findings are made with. */
export interface Examination {
  readonly providers: Providers
  readonly policy: HealthPolicy
  readonly now: number
}

export function describeExamination(db: ReadableConnection, now: number): Examination {
  const { rotationDays, reminderDays } = getSettings(db)
  const expiringDays = reminderDays.length === 0 ? usualExpiringDays : Math.max(...reminderDays)
  return { providers: listProviders(db), policy: { rotationDays, expiringDays }, now }
}

/** Where nobody is reminded. */
const usualExpiringDays = 30

export function findOfCredential({ providers, policy, now }: Examination, facts: CredentialRow): Found[] {
  const kind = findKind(providers, facts)
  return kind === undefined ? [] : examineCredential({ facts, kind, policy, now })
}

export function findOfEnvironment({ providers }: Examination, facts: EnvironmentFacts): Found[] {
  const provider = findProvider(providers, facts.providerId)
  return provider === undefined ? [] : examineEnvironment({ facts, provider })
}

/** Reads the whole vault in slices, and tells how far it has come after each. Throws when the vault is locked meanwhile. */
export async function readHealth(
  db: ReadableConnection,
  now: number,
  tell: (progress: { done: number; total: number }) => void,
): Promise<Reading> {
  const examination = describeExamination(db, now)
  const dismissals = listDismissals(db, { now })
  const total = countCredentials(db)
  const collected = startCollecting(dismissals)
  const shared = shareLists()
  await setImmediate()
  for (let after = '', done = 0; ; ) {
    const rows = listHealthFacts(db, { after, limit: sliceLength })
    for (const facts of rows) {
      const { id, providerId, mode, databaseIds } = facts
      const subject = { type: 'credential', id } as const
      const place = { subject, providerId, mode, databaseIds: shared(databaseIds) }
      collected.add(place, findOfCredential(examination, facts))
    }
    const last = rows.at(-1)
    if (last === undefined) break
    after = last.id
    done += rows.length
    tell({ done, total })
    await setImmediate()
  }
  for (const facts of listEnvironmentFacts(db)) {
    const { id, providerId, mode, database } = facts
    const subject = { type: 'environment', id } as const
    collected.add(
      { subject, providerId, mode, databaseIds: [database.id] },
      findOfEnvironment(examination, facts),
    )
  }
  return collected.finish()
}

type Place = Pick<Line, 'subject' | 'providerId' | 'mode' | 'databaseIds'>

function startCollecting(dismissals: ReadonlyMap<string, KeptDismissal>) {
  const buckets = new Map<string, Line[]>(listBuckets().map((bucket) => [bucket, []]))
  const counts = { urgent: 0, warning: 0, hint: 0 }
  const worst = { urgent: 0, warning: 0, hint: 0 }
  let subjects = 0
  let dismissed = 0
  return {
    add(place: Place, found: readonly Found[]): void {
      subjects += 1
      const open: Found[] = []
      for (const finding of found) {
        const { severity, order, mark, detail } = finding
        const isDismissed = dismissals.get(dismissalKey(detail.kind, place.subject.id))?.mark === mark
        if (isDismissed) dismissed += 1
        else {
          open.push(finding)
          counts[severity] += 1
        }
        buckets
          .get(bucketOf(detail.kind, severity))
          ?.push({ ...place, kind: detail.kind, severity, order, isDismissed })
      }
      const severity = worstOf(open)
      if (severity !== undefined) worst[severity] += 1
    },
    async finish(): Promise<Reading> {
      const sorted: Line[][] = []
      for (const bucket of buckets.values())
        sorted.push(await sortInTurns(bucket, (a, b) => a.order - b.order))
      const lines = sorted.flat()
      return { lines, score: scoreHealth(subjects, worst), counts, subjects, dismissed }
    },
  }
}

/** Lists that are the same become one: 100,000 credentials belong to few databases. */
function shareLists(): (list: readonly string[]) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (list) => {
    const key = list.join(' ')
    const same = known.get(key)
    if (same !== undefined) return same
    known.set(key, list)
    return list
  }
}

/** In the order in which findings are listed. */
function listBuckets(): string[] {
  return findingKinds.flatMap((kind) => severities.map((severity) => bucketOf(kind, severity)))
}

function bucketOf(kind: FindingKind, severity: Severity): string {
  return `${kind} ${severity}`
}
