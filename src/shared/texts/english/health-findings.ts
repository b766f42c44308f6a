import type { FindingDetail } from '../../model/health'
import { list } from './list'
import { modes } from './modes'
import { plural } from './plural'

/** What is wrong with one thing, in a sentence. `when` makes words of a moment, such as `in 6 days` or `12 Mar 2026`. */
export function describeFinding(detail: FindingDetail, when: (at: number) => string): string {
  switch (detail.kind) {
    case 'failing':
      return describeFailing(detail, when)
    case 'expired':
      return `It expired ${when(detail.at)}.`
    case 'wrong-mode':
      return `By its format it is a ${modes[detail.told]} key.`
    case 'plain-http':
      return `Requests to ${detail.host} go unencrypted.`
    case 'same-secret':
      return `${detail.acrossModes ? 'Across Test and Live, it' : 'It'} has a secret of ${nameSome(detail.others, detail.count)}.`
    case 'expiring':
      return `It expires ${when(detail.at)}.`
    case 'opens-more':
      return `It also opens ${nameSome(detail.databases, detail.count)}.`
    case 'personal-owner':
      return detail.owner === null
        ? 'Nobody has said which user stands behind it.'
        : `Behind it stands ${detail.owner}, and nobody has made sure that this is no person.`
    case 'not-rotated':
      return `It has the same values since ${when(detail.since)}; ${plural(detail.days, { one: 'one day is', other: '# days are' })} the policy.`
    case 'no-end':
      return 'It serves Live and has no end.'
    case 'unrestricted':
      return detail.missing === 'endpoints'
        ? 'It may be used for every endpoint.'
        : 'Nobody has said which grants it has.'
    case 'never-used':
      return `It was added ${when(detail.since)}, and nothing was ever sent with it.`
  }
}

function describeFailing(
  { at, status, database, provesDead }: Extract<FindingDetail, { kind: 'failing' }>,
  when: (at: number) => string,
): string {
  const answer = status === null ? 'a refusal' : `${status}`
  const place = database === null ? 'The provider' : database
  const last = `${place} answered ${when(at)} with ${answer}`
  return provesDead ? `${last}: the key is dead.` : `${last}.`
}

/** Some by name, and how many more there are. */
function nameSome(names: readonly string[], count: number): string {
  const rest = count - names.length
  const quoted = names.map((name) => `“${name}”`)
  return list(rest <= 0 ? quoted : [...quoted, plural(rest, { one: 'one more', other: '# more' })])
}
