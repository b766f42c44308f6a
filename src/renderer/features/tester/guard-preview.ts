import { assertNever } from '../../../shared/errors'
import type { Credential } from '../../../shared/model/credential'
import type { Database } from '../../../shared/model/database'
import type { Environment } from '../../../shared/model/environment'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { findKind, type Providers } from '../../../shared/providers'
import { decide, type GuardRule } from '../../../shared/rules/guard'
import { describeSending } from '../../../shared/rules/guard-line'
import { resolveUrl } from '../../../shared/rules/resolve-url'
import type { Draft } from '../../stores/tester-draft'
import type { DatabaseTab } from '../../stores/view-store'
import { servesMode } from '../credential/serves-mode'

/** A click that mends what the guard has against a request. */
export type Mend =
  | { readonly type: 'change-credential'; readonly label: string; readonly credentialId: string | null }
  | { readonly type: 'change-url'; readonly label: string; readonly url: string }
  | { readonly type: 'change-mode'; readonly label: string; readonly mode: Mode }
  | { readonly type: 'open-tab'; readonly label: string; readonly tab: DatabaseTab }

export type Preview =
  /** What will be sent, where to, how, and why it is allowed. */
  | { readonly verdict: 'allow'; readonly sentence: string }
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
}

/** The decision main will come to, in words, with the clicks that mend a refusal; the likeliest first. */
export function previewGuard(input: PreviewInput): Preview {
  const { draft, mode, environment, credentials, databases } = input
  if (environment === undefined) {
    return refuse(`${input.database.name} has no ${modeNames[mode]} environment. Nothing has been sent.`, [
      { type: 'open-tab', label: 'Environments', tab: 'settings' },
    ])
  }
  const credential = credentials.find(({ id }) => id === draft.credentialId) ?? null
  if (credential === null && draft.credentialId !== null) {
    return refuse('The chosen credential is not in this database any more. Nothing has been sent.', [
      ...offerCredential(input, null),
      withoutCredential,
    ])
  }
  const url = resolveUrl(draft, environment)
  if (!url.ok) {
    const tab = url.error.field === 'environment.baseUrl' ? 'settings' : 'variables'
    return refuse(
      `${url.error.message} Nothing has been sent.`,
      url.error.code === 'unknown-variable'
        ? [{ type: 'open-tab', label: tab === 'variables' ? 'Variables' : 'Environments', tab }]
        : [],
    )
  }
  const decision = decide({
    mode,
    url: url.value,
    environment,
    credential,
    credentialEnvironments: databases.flatMap((database) => database.environments),
  })
  if (decision.verdict === 'refuse') {
    const mends = listMends(decision.rule, input, credential)
    return refuse(mends.length > 0 ? decision.reason : `${decision.reason} ${decision.remedy}`, mends)
  }
  const kind = credential && findKind(input.providers, credential)
  return {
    verdict: 'allow',
    sentence: describeSending(decision, mode, kind ? { credential, scheme: kind.scheme } : null),
  }
}

const withoutCredential: Mend = {
  type: 'change-credential',
  label: 'Use no credential',
  credentialId: null,
}

function refuse(sentence: string, mends: readonly Mend[]): Preview {
  return { verdict: 'refuse', sentence, mends }
}

function listMends(rule: GuardRule, input: PreviewInput, credential: Credential | null): Mend[] {
  const { draft, mode } = input
  switch (rule) {
    case 'credential-mode':
      return [...offerCredential(input, credential), switchTo(mode === 'test' ? 'live' : 'test')]
    case 'environment-mode':
      return [switchTo(mode === 'test' ? 'live' : 'test')]
    case 'credential-database':
      return [...offerCredential(input, credential), withoutCredential]
    case 'foreign-origin':
      return [withoutCredential]
    case 'plain-http':
    case 'address-scheme':
      return /^[a-z][a-z0-9+.-]*:\/\//i.test(draft.url.trim())
        ? [{ type: 'change-url', label: 'Use https://', url: draft.url.trim().replace(/^.*?:/, 'https:') }]
        : [{ type: 'open-tab', label: 'Environments', tab: 'settings' }]
    case 'address-user-info':
      return [
        { type: 'change-url', label: 'Remove it', url: draft.url.replace(/^([^/]*\/\/)[^/?#]*@/, '$1') },
      ]
    case 'address-invalid':
      return []
    default:
      return assertNever(rule)
  }
}

/** The credential that fits the mode, one of the same kind before others. */
function offerCredential({ credentials, mode }: PreviewInput, refused: Credential | null): Mend[] {
  const fitting = credentials.filter((candidate) => servesMode(candidate, mode))
  const best = fitting.find((candidate) => candidate.kindId === refused?.kindId) ?? fitting[0]
  return best ? [{ type: 'change-credential', label: `Use ${best.title}`, credentialId: best.id }] : []
}

function switchTo(mode: Mode): Mend {
  return { type: 'change-mode', label: `Switch to ${modeNames[mode]}`, mode }
}
