import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Environment } from '../../../shared/model/environment'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { findKind, getProvider, type Providers } from '../../../shared/providers'
import { decide } from '../../../shared/rules/guard'
import { describeSending } from '../../../shared/rules/guard-line'
import { resolveUrl } from '../../../shared/rules/resolve-url'
import { texts } from '../../../shared/texts'
import type { Draft } from '../../stores/tester-draft'
import { listMends, type Mend, offerCredential, withoutCredential } from './guard-mends'

const { guard } = texts.tester
const { tabs } = texts.databases

export type Preview =
  /** What will be sent, where to, how, and why it is allowed. */
  | { readonly verdict: 'allow'; readonly sentence: string }
  /** The same for what is sent once the person has said that it is meant. */
  | { readonly verdict: 'confirm'; readonly sentence: string }
  | { readonly verdict: 'refuse'; readonly sentence: string; readonly mends: readonly Mend[] }

export interface PreviewInput {
  readonly draft: Draft
  readonly mode: Mode
  readonly database: Database
  readonly environment: Environment | undefined
  /** Of the database, both modes. */
  readonly credentials: readonly Credential[]
  readonly providers: Providers
  /** All of them: a credential may belong to several. */
  readonly databases: readonly Database[]
  /** Milliseconds since 1970. */
  readonly now: number
  /** Whether a change in Live was lately confirmed, and that still holds. */
  readonly liveConfirmed: boolean
}

/** The decision main will come to, in words, with the clicks that mend a refusal; the likeliest first. */
export function previewGuard(input: PreviewInput): Preview {
  const { draft, mode, database, environment, credentials, databases, providers } = input
  if (environment === undefined) {
    return refuse(guard.noEnvironment(database.name, modeNames[mode]), [
      { type: 'open-tab', label: texts.environments.title, tab: 'settings' },
    ])
  }
  const credential = credentials.find(({ id }) => id === draft.credentialId) ?? null
  if (credential === null && draft.credentialId !== null) {
    return refuse(guard.credentialGone, [...offerCredential(input, null), withoutCredential])
  }
  const url = resolveUrl(draft, environment)
  if (!url.ok) {
    const tab = url.error.field === 'environment.baseUrl' ? 'settings' : 'variables'
    return refuse(
      texts.guard.nothingSent(url.error.message),
      url.error.code === 'unknown-variable'
        ? [{ type: 'open-tab', label: tab === 'variables' ? tabs.variables : texts.environments.title, tab }]
        : [],
    )
  }
  const decision = decide({
    ...{ mode, database, environment, credential },
    method: draft.method,
    url: url.value,
    now: input.now,
    provider: getProvider(providers, database.providerId),
    credentialEnvironments: databases.flatMap((candidate) => candidate.environments),
    liveConfirmed: input.liveConfirmed,
  })
  if (decision.verdict === 'refuse') {
    const found = listMends(decision.rule, input, credential)
    return refuse(found.length > 0 ? decision.reason : `${decision.reason} ${decision.remedy}`, found)
  }
  const kind = credential && findKind(providers, credential)
  const sentence = describeSending(decision, mode, kind ? { credential, scheme: kind.scheme } : null)
  return decision.verdict === 'allow'
    ? { verdict: 'allow', sentence }
    : { verdict: 'confirm', sentence: `${sentence} ${decision.reason}` }
}

function refuse(sentence: string, mends: readonly Mend[]): Preview {
  return { verdict: 'refuse', sentence, mends }
}
