import type { Credential } from '../model/credential'
import { texts } from '../texts'
import { countDays, describeEnd } from './expiry'

/** A credential whose end comes near, with what was said about that end already. */
export interface EndingCredential extends Pick<Credential, 'id' | 'title' | 'mode'> {
  readonly expiresAt: number
  /** The ones it opens, by name. */
  readonly databases: readonly { readonly id: string; readonly name: string }[]
  /** Days before this end of which the person was reminded. */
  readonly shownDays: readonly number[]
}

/** Of the chosen days before an end, those that have come; 0 is when it has ended. */
export function listDueDays(expiresAt: number, days: readonly number[], now: number): number[] {
  const left = countDays(now, expiresAt)
  return days.filter((before) => (before === 0 ? expiresAt <= now : left <= before))
}

/**
 * Whether a person is to hear of an end now: the nearest day that has come is one they have not heard of. Those further off are over
 * then, also when the vault was not open on them.
 */
export function isReminderDue(
  { expiresAt, shownDays }: Pick<EndingCredential, 'expiresAt' | 'shownDays'>,
  days: readonly number[],
  now: number,
): boolean {
  const due = listDueDays(expiresAt, days, now)
  return due.length > 0 && !shownDays.includes(Math.min(...due))
}

/** What a notification says. It leaves the vault: names and days, never a value. */
export interface ReminderText {
  readonly title: string
  readonly body: string
}

/** From so many on one notification speaks for all. */
const separateAtMost = 3

/**
 * The notifications for credentials of which a person is to hear, with the credential that each leads to; most urgent first. One
 * that is not `named` says how many there are and nothing else.
 */
export function describeReminders(
  ending: readonly EndingCredential[],
  now: number,
  { named }: { named: boolean },
): { readonly text: ReminderText; readonly credential: EndingCredential }[] {
  const sorted = ending.toSorted((a, b) => a.expiresAt - b.expiresAt)
  const [first, second, ...others] = sorted
  if (!named && first !== undefined) {
    const text = { title: texts.reminders.many(sorted.length), body: texts.reminders.openToSee }
    return [{ credential: first, text }]
  }
  if (sorted.length <= separateAtMost || first === undefined || second === undefined)
    return sorted.map((credential) => ({ credential, text: describeOne(credential, now) }))
  const text = {
    title: texts.reminders.many(sorted.length),
    body: texts.reminders.firstOfMany(describeOne(first, now).title, second.title, others.length),
  }
  return [{ credential: first, text }]
}

function describeOne({ title, mode, databases, expiresAt }: EndingCredential, now: number): ReminderText {
  const [first = '', ...others] = databases.map(({ name }) => name)
  return {
    title: texts.reminders.ends(title, describeEnd(expiresAt, now)),
    body: texts.reminders.place(first, others.length, texts.modes[mode]),
  }
}
