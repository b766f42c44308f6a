import { z } from 'zod'
import { texts } from '../texts'
import { methodSchema } from './request'

/**
 * Requests by their method and path. The path is relative to the environment's base URL; `{name}` stands for any one
 * segment, and `/**` at the end for anything below, the path before it included.
 */
export const endpointSchema = z.strictObject({
  methods: z.array(methodSchema).min(1).max(7),
  path: z
    .string()
    .max(500)
    .regex(/^\/[^?#\s]*$/, texts.inputs.endpointPath),
})
export type Endpoint = z.infer<typeof endpointSchema>
