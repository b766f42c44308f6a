import type { Credential } from '../model/credential'
import type { Mode } from '../model/mode'

/** Whether a credential may be sent in a mode. */
export function servesMode(credential: Pick<Credential, 'mode'>, mode: Mode): boolean {
  return credential.mode === 'both' || credential.mode === mode
}
