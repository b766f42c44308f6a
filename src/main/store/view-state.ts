import { z } from 'zod'
import { type ViewState, type ViewStateChange, viewStateSchema } from '../../shared/model/view-state'
import type { ReadableConnection, WritableConnection } from '../vault/connection'

const rowSchema = z.object({ name: z.string(), value: z.string() })

/** How the window was left, by default where nothing is kept or what is kept is not understood. */
export function getViewState(db: ReadableConnection): ViewState {
  const rows = z.array(rowSchema).parse(db.all('SELECT name, value FROM view_state'))
  return viewStateSchema.parse(Object.fromEntries(rows.map(({ name, value }) => [name, readJson(value)])))
}

/** Keeps the fields that are given. */
export function updateViewState(db: WritableConnection, change: ViewStateChange): void {
  db.transaction(() => {
    for (const [name, value] of Object.entries(change))
      if (value !== undefined)
        db.run(
          'INSERT INTO view_state (name, value) VALUES (:name, :value) ON CONFLICT DO UPDATE SET value = :value',
          { name, value: JSON.stringify(value) },
        )
  })
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
