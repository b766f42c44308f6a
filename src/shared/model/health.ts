import { z } from 'zod'
import { credentialModeSchema } from './credential'
import { idSchema, timestampSchema } from './id'
import { modeSchema } from './mode'

/** What can be wrong, in the order in which it is listed: what stops work first, what can wait last. */
export const findingKinds = [
  'failing',
  'expired',
  'wrong-mode',
  'plain-http',
  'same-secret',
  'expiring',
  'opens-more',
  'personal-owner',
  'not-rotated',
  'no-end',
  'unrestricted',
  'never-used',
] as const
export const findingKindSchema = z.enum(findingKinds)
export type FindingKind = z.infer<typeof findingKindSchema>

/** Urgent is what fails or leaks now, a warning what will, a hint what would be better otherwise. */
export const severities = ['urgent', 'warning', 'hint'] as const
export const severitySchema = z.enum(severities)
export type Severity = z.infer<typeof severitySchema>

/** What helps: a dialog that opens, or an act that is done. The first of a finding is its button. */
export const remedySchema = z.enum([
  'rotate',
  'edit',
  'set-end',
  'deactivate',
  'restrict',
  'reach',
  'edit-environment',
  'open',
])
export type Remedy = z.infer<typeof remedySchema>

export const subjectTypeSchema = z.enum(['credential', 'environment'])

/** What a finding is about. */
export const subjectSchema = z.object({ type: subjectTypeSchema, id: idSchema })
export type Subject = z.infer<typeof subjectSchema>

const named = z.array(z.string())

/** What the words of a finding are made of. Lists name some; `count` is all, as far as was counted. */
export const findingDetailSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('failing'),
    at: timestampSchema,
    status: z.int().nullable(),
    /** Null where the database is gone. */
    database: z.string().nullable(),
    provesDead: z.boolean(),
  }),
  z.object({ kind: z.literal('expired'), at: timestampSchema }),
  /** `told` is the mode that the key tells by its format. */
  z.object({ kind: z.literal('wrong-mode'), told: modeSchema }),
  z.object({ kind: z.literal('plain-http'), host: z.string() }),
  z.object({ kind: z.literal('same-secret'), others: named, count: z.int(), acrossModes: z.boolean() }),
  z.object({ kind: z.literal('expiring'), at: timestampSchema }),
  z.object({ kind: z.literal('opens-more'), databases: named, count: z.int() }),
  z.object({ kind: z.literal('personal-owner'), owner: z.string().nullable() }),
  z.object({ kind: z.literal('not-rotated'), since: timestampSchema, days: z.int() }),
  z.object({ kind: z.literal('no-end') }),
  z.object({ kind: z.literal('unrestricted'), missing: z.enum(['endpoints', 'grants']) }),
  z.object({ kind: z.literal('never-used'), since: timestampSchema }),
])
export type FindingDetail = z.infer<typeof findingDetailSchema>

/** Somebody has said that it may stay so: until a moment, or (null) until it changes. */
export const dismissalSchema = z.object({
  reason: z.string(),
  at: timestampSchema,
  until: timestampSchema.nullable(),
})
export type Dismissal = z.infer<typeof dismissalSchema>

export const findingSchema = z.object({
  subject: subjectSchema,
  severity: severitySchema,
  detail: findingDetailSchema,
  remedies: z.array(remedySchema).min(1),
  /** Of the credential or the environment. */
  title: z.string(),
  providerId: z.string(),
  mode: credentialModeSchema,
  /** Some by name, of `databaseCount`; never empty. */
  databases: z.array(z.object({ id: idSchema, name: z.string() })),
  databaseCount: z.int(),
  dismissal: dismissalSchema.nullable(),
})
export type Finding = z.infer<typeof findingSchema>

/** Which findings are listed; null for all. */
export const findingFilterSchema = z.object({
  kind: findingKindSchema.nullable(),
  mode: modeSchema.nullable(),
  providerId: z.string().max(80).nullable(),
  databaseId: idSchema.nullable(),
  /** Those that were dismissed, and no others. */
  dismissed: z.boolean(),
})
export type FindingFilter = z.infer<typeof findingFilterSchema>

export const severityCountsSchema = z.object({ urgent: z.int(), warning: z.int(), hint: z.int() })
export type SeverityCounts = z.infer<typeof severityCountsSchema>

/** A day of the calendar of this computer, such as 2026-11-23. */
export const daySchema = z.iso.date()

/** How the vault was on a day. */
export const healthSnapshotSchema = z.object({
  day: daySchema,
  /** 0 to 100, by `rules/health-score.ts`. */
  score: z.int().min(0).max(100),
  counts: severityCountsSchema,
})
export type HealthSnapshot = z.infer<typeof healthSnapshotSchema>

/** What is known of the vault as a whole. */
export const healthSummarySchema = z.object({
  /** How far reading has come; null once all is known, as it was then. */
  progress: z.object({ done: z.int(), total: z.int() }).nullable(),
  score: z.int().min(0).max(100),
  counts: severityCountsSchema,
  /** Credentials and environments that were looked at. */
  subjects: z.int(),
  dismissed: z.int(),
  /** One a day, the oldest first, at most a year of them. */
  snapshots: z.array(healthSnapshotSchema),
})
export type HealthSummary = z.infer<typeof healthSummarySchema>

/** A day on which credentials end. */
export const expiryDaySchema = z.object({ day: daySchema, count: z.int() })
export type ExpiryDay = z.infer<typeof expiryDaySchema>

/** A credential with an end. */
export const expirySchema = z.object({
  credentialId: idSchema,
  title: z.string(),
  providerId: z.string(),
  mode: credentialModeSchema,
  expiresAt: timestampSchema,
  databases: z.array(z.object({ id: idSchema, name: z.string() })),
})
export type Expiry = z.infer<typeof expirySchema>

/** How often a credential was sent on a day, and how often that brought no answer or one from 400 on. */
export const activityDaySchema = z.object({ day: daySchema, uses: z.int(), failures: z.int() })
export type ActivityDay = z.infer<typeof activityDaySchema>
