import type { Mode } from '../../shared/model/mode'
import type { Request } from '../../shared/model/request'

/** What a person has typed in the tester, before it belongs to an environment. An empty body text is no body. */
export interface Draft
  extends Pick<Request, 'method' | 'url' | 'query' | 'headers' | 'credentialId' | 'timeoutSeconds'> {
  readonly bodyText: string
}

export const emptyDraft: Draft = {
  method: 'GET',
  url: '',
  query: [],
  headers: [],
  bodyText: '',
  credentialId: null,
  timeoutSeconds: 30,
}

export type Drafts = Readonly<Record<string, Draft>>

export function draftKey(databaseId: string, mode: Mode): string {
  return `${databaseId} ${mode}`
}

/**
 * The draft of a database in a mode. Where nothing has been typed yet the one of the other mode shows, so that after
 * a flip of the mode the same request stands there and the guard says what it would come to here.
 */
export function draftFor(drafts: Drafts, databaseId: string, mode: Mode): Draft {
  const own = drafts[draftKey(databaseId, mode)]
  if (own && !isEmpty(own)) return own
  return drafts[draftKey(databaseId, mode === 'test' ? 'live' : 'test')] ?? own ?? emptyDraft
}

function isEmpty(draft: Draft): boolean {
  return (
    draft.url.trim() === '' &&
    draft.bodyText.trim() === '' &&
    draft.credentialId === null &&
    [...draft.query, ...draft.headers].every((field) => field.name === '' && field.value === '')
  )
}
