import { z } from 'zod'
import { timestampSchema } from './id'

export const backupReasonSchema = z.enum([
  'daily',
  'by-hand',
  'before-migration',
  'before-rotation',
  'before-restore',
])
export type BackupReason = z.infer<typeof backupReasonSchema>

/** A backup file in the folder of backups. */
export const backupSchema = z.object({
  path: z.string(),
  createdAt: timestampSchema,
  reason: backupReasonSchema,
  /** Bytes. */
  size: z.int().nonnegative(),
})
export type Backup = z.infer<typeof backupSchema>

/** What is in a backup, to decide by before it replaces anything. */
export const backupContentSchema = z.object({
  path: z.string(),
  createdAt: timestampSchema,
  databases: z.int().nonnegative(),
  credentials: z.int().nonnegative(),
  exchanges: z.int().nonnegative(),
})
export type BackupContent = z.infer<typeof backupContentSchema>
