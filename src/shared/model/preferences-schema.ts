import { z } from 'zod'
import { motions, type Preferences, textSizes, themes, zooms } from './preferences'

export const preferencesSchema = z.object({
  theme: z.enum(themes),
  textSize: z.int().min(textSizes.smallest).max(textSizes.largest),
  zoom: z.int().min(zooms.smallest).max(zooms.largest),
  motion: z.enum(motions),
  tray: z.boolean(),
  closeToTray: z.boolean(),
}) satisfies z.ZodType<Preferences>
