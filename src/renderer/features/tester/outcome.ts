import type { Exchange } from '../../../shared/model/exchange'
import { failureNames } from './failures'
import { formatBytes, formatDuration } from './measures'
import { describeStatus } from './status'

/** An exchange in one sentence, e.g. `201 Created after 84 ms, 1.2 KB.` */
export function describeOutcome({ outcome, durationMs }: Exchange): string {
  const duration = formatDuration(durationMs)
  return outcome.type === 'failure'
    ? `${failureNames[outcome.kind]} after ${duration}. ${outcome.message}`
    : `${describeStatus(outcome.status, outcome.statusText).label} after ${duration}, ${formatBytes(outcome.size)}.`
}
