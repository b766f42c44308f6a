import { z } from 'zod'

/**
 * Codes of failures that are expected: each has a place in the interface and a test. What is not in this list is a bug,
 * throws, and reaches the person as `internal`.
 */
export const errorCodeSchema = z.enum([
  'invalid-input',
  'too-many-calls',
  'not-found',
  'title-taken',
  'changed-meanwhile',
  'in-use',
  'rotation-under-way',
  'vault-locked',
  'vault-missing',
  'vault-exists',
  'vault-in-use',
  'vault-newer',
  'vault-read-only',
  'wrong-password',
  'wrong-recovery-code',
  'wait-before-trying',
  'confirmation-needed',
  'keychain-unavailable',
  'header-damaged',
  'database-damaged',
  'backup-damaged',
  'folder-not-writable',
  'disk-full',
  'cancelled',
  'act-refused',
  'guard-refused',
  'sending-needs-confirmation',
  'unknown-variable',
  'invalid-request',
  'sign-in-needed',
  'no-token',
  'internal',
])
export type ErrorCode = z.infer<typeof errorCodeSchema>

/** What went wrong, where (`field`, a dotted path into the input), and in `message` what the person can do about it. */
export const failureSchema = z.object({
  code: errorCodeSchema,
  message: z.string(),
  field: z.string().optional(),
})
export type Failure = z.infer<typeof failureSchema>

export type Result<Value> = { ok: true; value: Value } | { ok: false; error: Failure }

export function succeed<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value }
}

export function fail(code: ErrorCode, message: string, field?: string): { ok: false; error: Failure } {
  return { ok: false, error: field === undefined ? { code, message } : { code, message, field } }
}

/** Ends a `switch` over a union: a case that is missing does not compile. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`)
}
