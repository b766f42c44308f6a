import { z } from 'zod'
import { endpointSchema } from '../model/endpoint'

/** An endpoint as a provider lists it. */
export const catalogueEntrySchema = endpointSchema.extend({
  /** Under which it is listed, such as OData. */
  group: z.string().min(1).max(80),
  description: z.string().max(300),
})
export type CatalogueEntry = z.infer<typeof catalogueEntrySchema>

/** What a key can be allowed to do, as its provider calls it. */
export const grantSchema = z.strictObject({
  id: z.string().min(1).max(80),
  name: z.string().min(1).max(120),
  description: z.string().max(300),
  /** What it permits over HTTP; nothing where it is about something else, such as SMTP. */
  permits: z.array(endpointSchema).max(50),
})
export type Grant = z.infer<typeof grantSchema>
