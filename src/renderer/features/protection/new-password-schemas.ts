import { zodResolver } from '@hookform/resolvers/zod'
import { z } from 'zod'
import { passwordSchema } from '../../../shared/model/vault'
import { texts } from '../../../shared/texts'
import type { NewPassword } from './new-password'

const newPassword = { password: passwordSchema, repeat: z.string() }

const isTypedTwice = ({ password, repeat }: NewPassword) => password === repeat
const differs = { error: texts.passwords.differ, path: ['repeat'] }

/** Each checks a new master password and that it was typed twice the same. */
export const resolveNewPassword = zodResolver(z.object(newPassword).refine(isTypedTwice, differs))

export const resolvePasswordChange = zodResolver(
  z
    .object({ ...newPassword, current: z.string().min(1, texts.passwords.missing) })
    .refine(isTypedTwice, differs),
)

export const resolvePasswordRecovery = zodResolver(
  z
    .object({ ...newPassword, recoveryCode: z.string().trim().min(1, texts.recoveryCode.missing) })
    .refine(isTypedTwice, differs),
)
