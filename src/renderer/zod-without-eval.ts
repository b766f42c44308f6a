import { z } from 'zod'

// Zod otherwise tries `new Function` for every object schema, which the content policy refuses and reports.
z.config({ jitless: true })
