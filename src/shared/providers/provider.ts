import { z } from 'zod'
import { modeSchema } from '../model/mode'
import { methodSchema } from '../model/request'
import { texts } from '../texts'
import { catalogueEntrySchema, grantSchema } from './catalogue'
import { credentialKindSchema } from './credential-kind'

const namedTextSchema = z.strictObject({ name: z.string().max(1_000), value: z.string().max(10_000) })

export const environmentTemplateSchema = z.strictObject({
  name: z.string().min(1).max(80),
  mode: modeSchema,
  /** Empty where it is not known or differs per installation: the person fills it in. */
  baseUrl: z.string().max(2_000),
  variables: z.array(namedTextSchema).max(50),
})
export type EnvironmentTemplate = z.infer<typeof environmentTemplateSchema>

export const sampleRequestSchema = z.strictObject({
  name: z.string().min(1).max(120),
  method: methodSchema,
  /** A path on the base URL. */
  url: z.string().max(2_000),
  query: z.array(namedTextSchema).max(50),
  headers: z.array(namedTextSchema).max(50),
  /** JSON text, or null for none. */
  body: z.string().max(100_000).nullable(),
})
export type SampleRequest = z.infer<typeof sampleRequestSchema>

/** An answer by which the provider says what is wrong with a credential or a request. */
export const errorClassSchema = z.strictObject({
  statuses: z.array(z.int().min(100).max(599)).min(1).max(20),
  /** Words of the body, whatever their case, that tell it from others of that status; null where the status is enough. */
  bodyContains: z.string().min(1).max(200).nullable(),
  name: z.string().min(1).max(80),
  meaning: z.string().min(1).max(500),
  /** What the person does now. */
  nextStep: z.string().min(1).max(500),
  /** Whether it proves that the provider does not take the credential any more. */
  provesDead: z.boolean(),
})
export type ErrorClass = z.infer<typeof errorClassSchema>

/** A kind of API system as data: how it authenticates, what its keys look like, where it lives. */
export const providerSchema = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,79}$/, texts.providerRules.id),
  name: z.string().min(1).max(80),
  /** One letter and a colour for its square in lists; the colour carries white text at WCAG AA. */
  badge: z.strictObject({
    letter: z.string().regex(/^\p{Lu}$/u, texts.providerRules.badgeLetter),
    color: z.templateLiteral(['#', z.string().regex(/^[0-9a-f]{6}$/)]),
  }),
  /** What a database is called at this provider, e.g. `company`. */
  databaseNoun: z.string().min(1).max(40),
  kinds: z.tuple([credentialKindSchema], credentialKindSchema),
  environments: z.array(environmentTemplateSchema).max(20),
  /** Whether plain HTTP is refused on this computer too. */
  httpsOnly: z.boolean(),
  /** Endpoints that are known, for the tester and for restricting credentials. */
  endpoints: z.array(catalogueEntrySchema).max(2_000),
  grants: z.array(grantSchema).max(200),
  /** The cheapest request that tells whether a credential works; null where none is known. It changes nothing. */
  check: sampleRequestSchema.nullable(),
  /** The same for whether it opens one database, where `check` does not tell them apart; null where it does. */
  reachCheck: sampleRequestSchema.nullable(),
  sampleRequests: z.array(sampleRequestSchema).max(50),
  /** The first that fits an answer explains it. */
  errorClasses: z.array(errorClassSchema).max(50),
  /** What access costs, e.g. "Invoiced monthly"; null where nothing is known. */
  cost: z.string().max(300).nullable(),
  /** What a person should know, e.g. who should own the key. */
  notes: z.array(z.string().min(1).max(500)).max(20),
  /** What of all this is not from the vendor itself, to be changed when it turns out otherwise. */
  unconfirmed: z.array(z.string().min(1).max(500)).max(20),
  links: z
    .array(z.strictObject({ label: z.string().min(1).max(80), url: z.url({ protocol: /^https$/ }) }))
    .max(20),
})
export type Provider = z.infer<typeof providerSchema>

/** What holds for a provider of which nothing else is known. */
export const usualProvider = {
  httpsOnly: false,
  endpoints: [],
  grants: [],
  check: null,
  reachCheck: null,
  sampleRequests: [],
  errorClasses: [],
  cost: null,
  notes: [],
  unconfirmed: [],
  links: [],
} satisfies Partial<Provider>
