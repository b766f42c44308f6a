import type { Credential } from '../../../shared/model/credential'
import type { ReachCheck } from '../../../shared/model/reach'
import { texts } from '../../../shared/texts'
import type { PillTone } from '../../ui/pill'

const words = texts.reach

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
  const pair = words.pair(credential.title, database.name)
  if (check === undefined) {
    const { label, text } = meant ? words.cells.notTried : words.cells.notMeant
    const sentences = skipped === undefined ? text(pair) : `${text(pair)} ${skipped}`
    return { label, tone: 'off', text: sentences, isTrouble: false }
  }
  const answer = check.status === null ? words.noAnswer : String(check.status)
  const say = (cell: keyof typeof words.cells) => ({
    label: words.cells[cell].label,
    text: words.cells[cell].text(pair, answer),
  })
  switch (check.outcome) {
    case 'opens':
      return meant
        ? { ...say('opens'), tone: 'ok', isTrouble: false }
        : { ...say('opensBeyond'), tone: 'bad', isTrouble: true }
    case 'refused':
      return meant
        ? { ...say('refused'), tone: 'bad', isTrouble: true }
        : { ...say('closed'), tone: 'off', isTrouble: false }
    case 'unreachable':
      return { ...say(check.status === null ? 'unreachable' : 'unclear'), tone: 'warn', isTrouble: meant }
  }
}
