import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { passwordSchema } from '../../../shared/model/vault'

/** Checks a new master password and that it was typed twice the same. */
export const newPasswordResolver = zodResolver(
  z
    .object({ password: passwordSchema, repeat: z.string() })
    .refine(({ password, repeat }) => password === repeat, {
      error: 'The two passwords differ',
      path: ['repeat'],
    }),
)
