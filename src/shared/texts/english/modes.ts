import type { CredentialMode } from '../../model/credential'

/** What the modes are called. */
export const modes: Readonly<Record<CredentialMode, string>> = {
  test: 'Test',
  live: 'Live',
  both: 'Test and Live',
}
