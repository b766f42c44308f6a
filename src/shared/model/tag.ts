import { z } from 'zod'

/** A word of a person's own, by which things are found together. */
export const tagSchema = z.string().trim().min(1, 'A tag has at least one letter').max(40)
