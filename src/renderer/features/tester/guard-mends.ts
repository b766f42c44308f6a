import { assertNever } from '../../../shared/errors'
import type { Credential } from '../../../shared/model/credential'
import type { Endpoint } from '../../../shared/model/endpoint'
import { type Mode, modeNames } from '../../../shared/model/mode'
import type { DatabaseTab } from '../../../shared/model/view-state'
import { findKind, getProvider } from '../../../shared/providers'
import { parseAddress } from '../../../shared/rules/address'
import { findState } from '../../../shared/rules/credential-state'
import type { GuardRule } from '../../../shared/rules/guard'
import { readPath } from '../../../shared/rules/guard-facts'
import { resolveUrl } from '../../../shared/rules/resolve-url'
import { listKnownEndpoints, suggestEndpoint } from '../../../shared/rules/restriction'
import { servesMode } from '../../../shared/rules/serves-mode'
import { texts } from '../../../shared/texts'
import type { PreviewInput } from './guard-preview'

const words = texts.tester.mends

/** A click that mends what the guard has against a request. */
export type Mend =
  | { readonly type: 'change-credential'; readonly label: string; readonly credentialId: string | null }
  | { readonly type: 'change-url'; readonly label: string; readonly url: string }
  | { readonly type: 'change-mode'; readonly label: string; readonly mode: Mode }
  | { readonly type: 'open-tab'; readonly label: string; readonly tab: DatabaseTab }
  | { readonly type: 'open-credential'; readonly label: string; readonly credentialId: string }
  | {
      readonly type: 'edit-endpoints'
      readonly label: string
      readonly credential: Credential
      /** What would have to be allowed. */
      readonly suggestion: Endpoint
    }
  | { readonly type: 'edit-grants'; readonly label: string; readonly credential: Credential }

export const withoutCredential: Mend = {
  type: 'change-credential',
  label: words.noCredential,
  credentialId: null,
}

/** The likeliest first. */
export function listMends(rule: GuardRule, input: PreviewInput, credential: Credential | null): Mend[] {
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
    case 'credential-revoked':
    case 'credential-deactivated':
    case 'credential-expired':
      return [...openCredential(credential), ...offerCredential(input, credential)]
    case 'endpoint-not-allowed':
      return [...allowEndpoint(input, credential), ...offerCredential(input, credential)]
    case 'grant-missing':
      return [
        ...(credential
          ? [{ type: 'edit-grants' as const, label: texts.restrictions.grants.edit, credential }]
          : []),
        ...offerCredential(input, credential),
      ]
    case 'live-read-only':
      return [switchTo('test'), { type: 'open-tab', label: texts.databases.tabs.settings, tab: 'settings' }]
    case 'plain-http':
    case 'https-only':
    case 'address-scheme':
      return /^[a-z][a-z0-9+.-]*:\/\//i.test(draft.url.trim())
        ? [{ type: 'change-url', label: words.https, url: draft.url.trim().replace(/^.*?:/, 'https:') }]
        : [{ type: 'open-tab', label: texts.environments.title, tab: 'settings' }]
    case 'address-user-info':
      return [
        {
          type: 'change-url',
          label: words.removeUserInfo,
          url: draft.url.replace(/^([^/]*\/\/)[^/?#]*@/, '$1'),
        },
      ]
    case 'address-invalid':
    case 'endpoint-unclear':
    case 'live-confirmation':
      return []
    default:
      return assertNever(rule)
  }
}

/** The credential that fits the mode and may be used, one of the same kind before others. */
export function offerCredential(
  { credentials, mode, now }: PreviewInput,
  refused: Credential | null,
): Mend[] {
  const fitting = credentials.filter(
    (candidate) =>
      candidate.id !== refused?.id && servesMode(candidate, mode) && findState(candidate, now) === 'active',
  )
  const best = fitting.find((candidate) => candidate.kindId === refused?.kindId) ?? fitting[0]
  return best
    ? [{ type: 'change-credential', label: words.otherCredential(best.title), credentialId: best.id }]
    : []
}

function allowEndpoint(
  { draft, environment, providers }: PreviewInput,
  credential: Credential | null,
): Mend[] {
  const kind = credential && findKind(providers, credential)
  const url = environment && resolveUrl(draft, environment)
  const address = url?.ok ? parseAddress(url.value) : undefined
  const path = environment && address && readPath({ environment }, address)
  if (!kind || !path) return []
  const known = listKnownEndpoints(getProvider(providers, credential.providerId), kind)
  const suggestion = suggestEndpoint(known, draft.method, path)
  return [{ type: 'edit-endpoints', label: words.allowEndpoint, credential, suggestion }]
}

function openCredential(credential: Credential | null): Mend[] {
  return credential
    ? [{ type: 'open-credential', label: texts.tester.credential.show, credentialId: credential.id }]
    : []
}

function switchTo(mode: Mode): Mend {
  return { type: 'change-mode', label: texts.common.switchToMode(modeNames[mode]), mode }
}
