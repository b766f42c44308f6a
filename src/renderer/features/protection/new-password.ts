import type { Resolver } from 'react-hook-form'

export interface NewPassword {
  password: string
  repeat: string
}

export interface PasswordChange extends NewPassword {
  current: string
}

export interface PasswordRecovery extends NewPassword {
  recoveryCode: string
}

/** The schemas come with the first try and not with the screen, which so paints without zod. */
async function loadSchemas() {
  await import('../../zod-without-eval')
  return import('./new-password-schemas')
}

export const newPasswordResolver: Resolver<NewPassword> = async (...form) =>
  (await loadSchemas()).resolveNewPassword(...form)

export const passwordChangeResolver: Resolver<PasswordChange> = async (...form) =>
  (await loadSchemas()).resolvePasswordChange(...form)

export const passwordRecoveryResolver: Resolver<PasswordRecovery> = async (...form) =>
  (await loadSchemas()).resolvePasswordRecovery(...form)
