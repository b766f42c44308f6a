import type { ReactNode } from 'react'
import type { Result } from '../../../shared/errors'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Mode } from '../../../shared/model/mode'
import type { CredentialKind } from '../../../shared/providers/credential-kind'
import type { Provider } from '../../../shared/providers/provider'

/** What every step of a rotation is given. */
export interface StepProps {
  readonly credential: Credential
  readonly database: Database
  /** Of the view. */
  readonly mode: Mode
  readonly provider: Provider
  readonly kind: CredentialKind
  /** Whether a request is known that tells whether a key works. */
  readonly hasCheck: boolean
  readonly title: string
  /** Which step it is, and what the last act failed with. */
  readonly header: ReactNode
  readonly onClose: () => void
  readonly onCancelRotation: () => void
  /** Does an act and shows what it failed with; tells whether it succeeded. */
  readonly take: (act: () => Promise<Result<unknown>>) => Promise<boolean>
}
