import { z } from 'zod'
import { texts } from '../texts'

/** A word of a person's own, by which things are found together. */
export const tagSchema = z.string().trim().min(1, texts.inputs.tag).max(40)

/** Of one thing. */
export const mostTags = 50
