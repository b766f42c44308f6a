import { z } from 'zod'
import {
  activityDaySchema,
  daySchema,
  expiryDaySchema,
  expirySchema,
  findingFilterSchema,
  findingKindSchema,
  findingSchema,
  healthSummarySchema,
  severitySchema,
  subjectSchema,
} from '../model/health'
import { idSchema, timestampSchema } from '../model/id'
import { texts } from '../texts'
import { call } from './call'

const nothing = z.void()
const yearMs = 366 * 24 * 60 * 60 * 1000
const finding = z.object({ subject: subjectSchema, kind: findingKindSchema })

/** What is wrong in the vault, and what ends when. */
export const healthCalls = {
  /** What is known now. Where something has changed since, it is looked for anew, of which `healthChanged` tells. */
  getHealth: call('unlocked', nothing, healthSummarySchema),
  /**
   * Findings from a place in their order on: by kind, then severity. `groups` counts those of each kind, also where the filter names
   * one; `total` is how many the filter leaves.
   */
  listFindings: call(
    'unlocked',
    z.object({ filter: findingFilterSchema, offset: z.int().nonnegative(), limit: z.int().min(1).max(100) }),
    z.object({
      groups: z.array(z.object({ kind: findingKindSchema, severity: severitySchema, count: z.int() })),
      total: z.int(),
      findings: z.array(findingSchema),
    }),
  ),
  /** Says why a finding may stay: until a moment, or until it changes. Fails with `not-found` when it is no longer there. */
  dismissFinding: call(
    'unlocked',
    finding.extend({
      reason: z.string().trim().min(1, texts.inputs.exceptionReason).max(500),
      until: timestampSchema.nullable(),
    }),
    nothing,
  ),
  /** Takes a dismissal back. */
  restoreFinding: call('unlocked', finding, nothing),
  /** On which days from one to before another, a year later at most, credentials end. */
  listExpiryDays: call(
    'unlocked',
    z
      .object({ from: daySchema, to: daySchema })
      .refine(({ from, to }) => Date.parse(to) - Date.parse(from) <= yearMs),
    z.array(expiryDaySchema),
  ),
  /** The credentials that end on a day, the first of them. */
  listExpiries: call(
    'unlocked',
    z.object({ day: daySchema, limit: z.int().min(1).max(500) }),
    z.array(expirySchema),
  ),
  /** Asks for a place and writes the next ends there, as a calendar; the answer is the path, or null when cancelled, and how many. */
  exportExpiries: call(
    'unlocked',
    nothing,
    z.object({ path: z.string().nullable(), count: z.int().nonnegative() }),
  ),
  /** The days of the last ones on which a credential was sent, today included. */
  getActivity: call(
    'unlocked',
    z.object({ credentialId: idSchema, days: z.int().min(1).max(366) }),
    z.array(activityDaySchema),
  ),
}
