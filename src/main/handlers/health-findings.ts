import type { Finding, FindingKind, Subject } from '../../shared/model/health'
import type { Found } from '../../shared/rules/health-rules'
import { dismissalKey, listDismissals } from '../store/dismissals'
import { findHealthFacts, listEnvironmentFacts } from '../store/health'
import type { ReadableConnection } from '../vault/connection'
import { describeExamination, findOfCredential, findOfEnvironment, type Line } from './health-reading'

/** What the lines say now; one that is not so any more is left out. */
export function describeLines(db: ReadableConnection, lines: readonly Line[]): Finding[] {
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
