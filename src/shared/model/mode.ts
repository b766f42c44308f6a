import { z } from 'zod'
import { texts } from '../texts'

/** Always passed explicitly: there is no default mode, and main keeps none. */
export const modeSchema = z.enum(['test', 'live'])
export type Mode = z.infer<typeof modeSchema>

export const modeNames: Record<Mode, string> = texts.modes
