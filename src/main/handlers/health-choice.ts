import type { Output } from '../../shared/contract'
import type { FindingFilter, FindingKind, Severity } from '../../shared/model/health'
import { servesMode } from '../../shared/rules/serves-mode'
import type { Line } from './health-reading'

type Groups = Output<'listFindings'>['groups']

interface Choice {
  readonly groups: Groups
  readonly shown: readonly Line[]
}

/** What a filter leaves. Remembers the last: one that scrolls asks for many pages of the same. */
export function createChoice(): (lines: readonly Line[], filter: FindingFilter) => Choice {
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
