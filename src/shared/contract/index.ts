import { z } from 'zod'
import type { Result } from '../errors'
import { commands } from '../model/command'
import { credentialModeSchema } from '../model/credential'
import { idSchema, timestampSchema } from '../model/id'
import { preferencesSchema } from '../model/preferences-schema'
import { vaultKeyStages } from '../model/protection'
import { reachCheckSchema } from '../model/reach'
import { signInStepSchema } from '../model/sign-in'
import { bulkCalls } from './bulk-calls'
import type { Call } from './call'
import { credentialCalls } from './credential-calls'
import { databaseCalls } from './database-calls'
import { desktopCalls } from './desktop-calls'
import { healthCalls } from './health-calls'
import { keepingCalls } from './keeping-calls'
import { lifeCalls } from './life-calls'
import type { CallName, EventName } from './names'
import { oauthCalls } from './oauth-calls'
import { protectionCalls } from './protection-calls'
import { providerCalls } from './provider-calls'
import { reachCalls } from './reach-calls'
import { rotationCalls } from './rotation-calls'
import { sampleCalls } from './sample-calls'
import { searchCalls } from './search-calls'
import { testerCalls } from './tester-calls'
import { vaultCalls } from './vault-calls'
import { viewCalls } from './view-calls'

/** Every call there is between renderer and main. */
export const contract = {
  ...vaultCalls,
  ...desktopCalls,
  ...protectionCalls,
  ...keepingCalls,
  ...providerCalls,
  ...databaseCalls,
  ...credentialCalls,
  ...bulkCalls,
  ...lifeCalls,
  ...rotationCalls,
  ...reachCalls,
  ...oauthCalls,
  ...sampleCalls,
  ...searchCalls,
  ...healthCalls,
  ...testerCalls,
  ...viewCalls,
} satisfies Record<CallName, Call>

/** What main tells the renderer unasked. */
export const events = {
  vaultLocked: z.void(),
  /** When the clipboard clears itself, or null when there is nothing of ours on it. */
  clipboardChanged: z.object({ clearsAt: timestampSchema.nullable() }),
  /** Something about the vault that the person should know: it is older than it was, damaged, or not backed up today. */
  vaultWarning: z.object({
    kind: z.enum(['rolled-back', 'header-copied', 'damaged', 'not-backed-up']),
    message: z.string(),
  }),
  /** The person has clicked a reminder and wants to see the credential. */
  reminderChosen: z.object({ credentialId: idSchema, databaseId: idSchema, mode: credentialModeSchema }),
  /** How far a check of the reach has come, with the tries since the last time. */
  reachProgress: z.object({
    runId: idSchema,
    done: z.int().nonnegative(),
    total: z.int().nonnegative(),
    checks: z.array(reachCheckSchema),
  }),
  /** What goes on now while the vault key is rotated. One that is begun again comes back to a former stage. */
  vaultKeyProgress: z.object({ stage: z.enum(vaultKeyStages) }),
  /** A backup was made that nobody asked for. */
  backedUp: z.void(),
  /** Health has come further, or to its end: what it says is to be read anew. */
  healthChanged: z.void(),
  /** What a sign-in waits for. */
  signInProgress: z.object({ attemptId: idSchema, step: signInStepSchema }),
  /** A credential has other tokens, or none any more. */
  tokensChanged: z.object({ credentialId: idSchema }),
  /** The person chose something from a menu of the system or from its tray. */
  commandChosen: z.object({ command: z.enum(commands) }),
  /** They changed from outside the page how they like the window. */
  preferencesChanged: preferencesSchema,
} satisfies Record<EventName, z.ZodType>

export type Contract = typeof contract
export type Input<Name extends CallName> = z.output<Contract[Name]['input']>
export type Output<Name extends CallName> = z.output<Contract[Name]['output']>
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>

/** What the preload puts on the window: one function per call, and one to listen to events. */
export type Bridge = {
  readonly [Name in CallName]: (input: Input<Name>) => Promise<Result<Output<Name>>>
} & {
  /** Returns the function that ends the listening. */
  readonly listen: <Name extends EventName>(
    name: Name,
    listener: (payload: EventPayload<Name>) => void,
  ) => () => void
}
