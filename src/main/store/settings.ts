import { z } from 'zod'
import { defaultSettings, type Settings, settingsSchema } from '../../shared/model/protection'
import type { ReadableConnection, WritableConnection } from '../vault/connection'

/** Values are JSON; a number may stand there as one. */
const rowSchema = z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })

/** What the person chose, and the default for all else. */
export function getSettings(db: ReadableConnection): Settings {
  const rows = z.array(rowSchema).parse(db.all('SELECT name, value FROM settings'))
  const chosen = Object.fromEntries(
    rows.map(({ name, value }): [string, unknown] => [name, JSON.parse(String(value))]),
  )
  return settingsSchema.parse({ ...defaultSettings, ...chosen })
}

export function updateSettings(db: WritableConnection, settings: Settings): Settings {
  return db.transaction(() => {
    for (const [name, value] of Object.entries(settings))
      db.run(
        'INSERT INTO settings (name, value) VALUES (:name, :value) ON CONFLICT DO UPDATE SET value = :value',
        { name, value: JSON.stringify(value) },
      )
    return getSettings(db)
  })
}
