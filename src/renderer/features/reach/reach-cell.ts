import type { Credential } from '../../../shared/model/credential'
import type { ReachCheck } from '../../../shared/model/reach'
import type { PillTone } from '../../ui/pill'

/** What a cell of the matrix says. */
export interface ReachCell {
  /** A word or two; empty where nothing is to be said. */
  readonly label: string
  readonly tone: PillTone
  /** A sentence for the line under the matrix. */
  readonly text: string
  /** Whether a person has to do something about it. */
  readonly isTrouble: boolean
}

interface Pair {
  readonly credential: Pick<Credential, 'title' | 'databaseIds'>
  readonly database: { readonly id: string; readonly name: string }
  readonly check: ReachCheck | undefined
  /** Why it was left out when it was last tried. */
  readonly skipped: string | undefined
}

/** What is known of a credential at a database. */
export function describeCell({ credential, database, check, skipped }: Pair): ReachCell {
  const meant = credential.databaseIds.includes(database.id)
  const pair = `${credential.title} at ${database.name}`
  if (check === undefined) {
    const why = skipped === undefined ? '' : ` ${skipped}`
    return meant
      ? { label: 'Not tried', tone: 'off', text: `${pair}: not tried.${why}`, isTrouble: false }
      : { label: '', tone: 'off', text: `${pair}: not meant for it.${why}`, isTrouble: false }
  }
  const answer = check.status === null ? 'no answer' : String(check.status)
  switch (check.outcome) {
    case 'opens':
      return meant
        ? { label: 'Opens', tone: 'ok', text: `${pair}: opens (${answer}).`, isTrouble: false }
        : {
            label: 'Opens, not meant',
            tone: 'bad',
            text: `${pair}: opens (${answer}), and is not meant for it. Add the database to the credential, or take its user out of the database at the provider.`,
            isTrouble: true,
          }
    case 'refused':
      return meant
        ? {
            label: 'Refused',
            tone: 'bad',
            text: `${pair}: refused (${answer}). See at the provider whether its user may open it.`,
            isTrouble: true,
          }
        : { label: 'Closed', tone: 'off', text: `${pair}: refused (${answer}), as meant.`, isTrouble: false }
    case 'unreachable':
      return {
        label: check.status === null ? 'Unreachable' : 'Unclear',
        tone: 'warn',
        text:
          check.status === null
            ? `${pair}: no answer came. The history says why.`
            : `${pair}: an answer came that says nothing of the key (${answer}). See the history.`,
        isTrouble: meant,
      }
  }
}
