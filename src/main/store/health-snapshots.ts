import { z } from 'zod'
import type { HealthSnapshot } from '../../shared/model/health'
import type { ReadableConnection, WritableConnection } from '../vault/connection'

const rowSchema = z.object({
  day: z.string(),
  score: z.int(),
  urgent: z.int(),
  warnings: z.int(),
  hints: z.int(),
})

/** The newest, the oldest of them first. */
export function listSnapshots(db: ReadableConnection, { limit }: { limit: number }): HealthSnapshot[] {
  const rows = db.all(
    'SELECT day, score, urgent, warnings, hints FROM health_snapshots ORDER BY day DESC LIMIT :limit',
    { limit },
  )
  return z
    .array(rowSchema)
    .parse(rows)
    .map(({ day, score, urgent, warnings, hints }) => ({
      ...{ day, score },
      counts: { urgent, warning: warnings, hint: hints },
    }))
    .reverse()
}

/** One a day, as it was last; nothing is written when it is as it was. */
export function saveSnapshot(db: WritableConnection, { day, score, counts }: HealthSnapshot): void {
  const row = { day, score, urgent: counts.urgent, warnings: counts.warning, hints: counts.hint }
  const isKept = db.get(
    `SELECT 1 FROM health_snapshots
      WHERE day = :day AND score = :score AND urgent = :urgent AND warnings = :warnings AND hints = :hints`,
    row,
  )
  if (isKept === undefined)
    db.run(
      `INSERT OR REPLACE INTO health_snapshots (day, score, urgent, warnings, hints)
        VALUES (:day, :score, :urgent, :warnings, :hints)`,
      row,
    )
}
