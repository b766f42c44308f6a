import { z } from 'zod'
import { credentialModeSchema } from '../model/credential'
import { modeSchema } from '../model/mode'
import { texts } from '../texts'
import { authenticationSchemeSchema } from './authentication-scheme'
import { isKeyTemplate } from './key-template'

export const partDefinitionSchema = z.strictObject({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9]{0,39}$/, texts.providerRules.partName),
  label: z.string().min(1).max(80),
  secret: z.boolean(),
  /** Comes from the provider's server, as tokens do: nobody types it. Left out for what a person gives. */
  fetched: z.boolean().optional(),
  /** May be left empty. */
  optional: z.boolean().optional(),
})
export type PartDefinition = z.infer<typeof partDefinitionSchema>

/** The parts that a person gives, in their order. */
export function listTypedParts({ parts }: Pick<CredentialKind, 'parts'>): PartDefinition[] {
  return parts.filter(({ fetched }) => fetched !== true)
}

const keyTemplateSchema = z.string().refine(isKeyTemplate, texts.providerRules.keyTemplate)

/**
 * What a pasted key of this kind looks like. The first pattern of all providers that fits wins, so the narrower one stands
 * first.
 */
export const keyPatternSchema = z.strictObject({
  template: keyTemplateSchema,
  part: z.string(),
  /** Null where the key does not tell its mode. */
  mode: modeSchema.nullable(),
})
export type KeyPattern = z.infer<typeof keyPatternSchema>

/** How long credentials of a kind live. */
export const lifetimeSchema = z.strictObject({
  /** Days from its making that are suggested for a new one; null suggests no end. */
  defaultDays: z.int().min(1).max(36_500).nullable(),
  /** Days that the provider allows at most; null where it sets no end, and then it may have none. */
  maximumDays: z.int().min(1).max(36_500).nullable(),
  /** Days that are suggested for one in Test, where that differs. */
  testDays: z.int().min(1).max(36_500).nullable(),
})
export type Lifetime = z.infer<typeof lifetimeSchema>

export const credentialKindSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/, texts.providerRules.id),
  name: z.string().min(1).max(80),
  /** One sentence: what it can do, who should hold it. */
  description: z.string().max(500),
  parts: z.array(partDefinitionSchema).max(20),
  scheme: authenticationSchemeSchema,
  keyPatterns: z.array(keyPatternSchema).max(20),
  /** Modes a credential of this kind can be for; the first is offered. */
  modes: z.tuple([credentialModeSchema], credentialModeSchema),
  /** Null where nothing is known of an end. */
  lifetime: lifetimeSchema.nullable(),
  /** Days after which the provider wants a new key in its place; left out where it says nothing of that. */
  rotateAfterDays: z.int().min(1).max(36_500).optional(),
  /** What the provider lets one change of a credential that exists; all else goes by a regeneration or a new one. */
  changeable: z.enum(['everything', 'title-and-description']),
  /**
   * Set where the provider can give a credential a new secret in the place of the old one, which is dead at once. `keeps` is the
   * template of a beginning that stays the same, such as `apik:{uuid}:`; null where the whole value changes.
   */
  regeneration: z.strictObject({ keeps: keyTemplateSchema.nullable() }).nullable(),
  /** The provider shows it when it is made and never again: here too it can then only be used. */
  shownOnce: z.boolean(),
  /** Groups of the provider's catalogue to which a credential can be restricted; none where it cannot be. */
  endpointGroups: z.array(z.string()).max(20),
  /** Whether it has grants, of those that the provider lists. */
  hasGrants: z.boolean(),
  /** Whether the provider's check tells anything of it; one that may do very little is refused there while it is good. */
  checkable: z.boolean(),
  /** Whether an account has one in each mode, so that a mode without one misses it. */
  onePerMode: z.boolean(),
  /** Whether a user of the provider stands behind it, who must stay active and licensed. */
  hasOwner: z.boolean(),
})
export type CredentialKind = z.infer<typeof credentialKindSchema>

/** What holds for a kind of which nothing else is known. */
export const usualKind = {
  keyPatterns: [],
  lifetime: null,
  changeable: 'everything',
  regeneration: null,
  shownOnce: false,
  endpointGroups: [],
  hasGrants: false,
  checkable: true,
  onePerMode: false,
  hasOwner: false,
} satisfies Partial<CredentialKind>
