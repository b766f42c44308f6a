import type { CredentialMode } from '../../model/credential'
import type { FindingKind, Remedy, Severity } from '../../model/health'
import { describeFinding } from './health-findings'
import { locale } from './locale'
import { modes } from './modes'
import { plural } from './plural'

/** A heading for findings of a kind, and why they matter. */
const kinds: Record<FindingKind, { readonly title: string; readonly why: string }> = {
  failing: {
    title: 'Refused',
    why: 'The provider does not take it any more, so whatever runs on it stands still.',
  },
  expired: {
    title: 'Expired',
    why: 'Nothing is sent with it any more. What still runs on it elsewhere has stopped, or will.',
  },
  'wrong-mode': {
    title: 'Key of the other mode',
    why: 'A Test key in Live fails when it matters; a Live key in Test changes real data.',
  },
  'plain-http': {
    title: 'Plain HTTP',
    why: 'Everyone on the way can read the secret. Latchkey refuses to send there.',
  },
  'same-secret': {
    title: 'Same secret twice',
    why: 'Who learns one learns all of them, and rotating one leaves the others behind.',
  },
  expiring: {
    title: 'Expires soon',
    why: 'A new key needs time to be made and spread. On the last day it is too late for both.',
  },
  'opens-more': {
    title: 'Opens more than meant',
    why: 'A mistake, or a thief, reaches databases that nobody had in mind.',
  },
  'personal-owner': {
    title: 'Hangs on a person',
    why: 'When that person leaves or loses the licence, the key stops the same day.',
  },
  'not-rotated': {
    title: 'Not rotated for long',
    why: 'The older a key, the more places and people have seen it.',
  },
  'no-end': {
    title: 'Live without an end',
    why: 'A key that never ends is never missed: it stays good wherever it was copied to.',
  },
  unrestricted: {
    title: 'May do everything',
    why: 'The provider can restrict it. Then a leak, or a wrong request, does less.',
  },
  'never-used': {
    title: 'Never used',
    why: 'A key that nobody needs is a risk that nobody watches.',
  },
}

const remedies: Record<Remedy, string> = {
  rotate: 'Rotate…',
  edit: 'Edit…',
  'set-end': 'Set end…',
  deactivate: 'Deactivate',
  restrict: 'Restrict…',
  reach: 'Check reach…',
  'edit-environment': 'Edit address…',
  open: 'Open credential',
}

const severities: Record<Severity, string> = { urgent: 'Urgent', warning: 'Warning', hint: 'Hint' }

/** English has no form of its own for none. */
const countOf = (count: number, none: string, forms: Parameters<typeof plural>[1]) =>
  count === 0 ? none : plural(count, forms)

const things = (count: number) =>
  plural(count, { one: 'the one credential or environment', other: '# credentials and environments' })

export const health = {
  title: 'Health',
  kinds,
  remedies,
  severities,
  describeFinding,
  cannotBeRead: 'The health of the vault cannot be read',
  notRead: 'Latchkey made a mistake when it looked through the vault. Nothing was changed; please report it.',
  alreadyGone: 'This is not found any more. Look at the list again.',
  alreadyBack: 'It is back already. Look at the list again.',
  /** Beside the name of the place. */
  needsAttention: (count: number) =>
    plural(count, { one: 'One urgent finding or warning', other: '# urgent findings and warnings' }),
  reading: (done: number, total: number) =>
    `Looking through the vault: ${done.toLocaleString(locale)} of ${total.toLocaleString(locale)}`,
  count: (count: number) => count.toLocaleString(locale),
  tabs: { label: 'Parts of Health', findings: 'Findings', calendar: 'Calendar' },
  score: {
    outOf: 'of 100',
    how: 'How it is counted',
    formula: (count: number) =>
      `The share of ${things(count)} in order. One with an urgent finding counts nothing, one with a warning a half, one with a hint nine tenths. What is dismissed, deactivated or revoked does not count against it. Once a day the score is kept, for the chart.`,
    counts: {
      urgent: (count: number) => plural(count, { other: '# urgent' }),
      warning: (count: number) => plural(count, { one: '# warning', other: '# warnings' }),
      hint: (count: number) => plural(count, { one: '# hint', other: '# hints' }),
    },
    /** A point of the chart. */
    point: (day: string, score: number) => `${day}: ${score}`,
    chart: (from: string, first: number, lowest: number, last: number) =>
      `Score since ${from}: it began at ${first}, was ${lowest} at its lowest and is ${last} now.`,
    chartOfOne: (score: number) => `Score: ${score} today, the first day it is kept.`,
  },
  filters: {
    kinds: 'Kinds of findings',
    allKinds: 'All findings',
    mode: 'Mode of findings',
    allModes: 'Test and Live',
    provider: 'Provider',
    allProviders: 'All providers',
    database: 'Database',
    allDatabases: 'All databases',
    state: 'State',
    open: 'To do',
    dismissed: 'Dismissed',
    clear: 'Show everything',
  },
  policy: {
    label: 'Rotate keys',
    asProvider: 'Rotate: as providers say',
    never: 'Rotate: no rule',
    days: (days: number) => `Rotate: every ${days} days`,
  },
  list: 'Findings',
  /** What comes before the number of findings a filter leaves, for a screen reader. */
  shown: (count: number) => countOf(count, 'No findings', { one: '# finding', other: '# findings' }),
  moreDatabases: (name: string, count: number) => `${name} and ${count} more`,
  more: (title: string) => `More about ${title}`,
  dismiss: 'Dismiss…',
  restore: 'Bring back',
  broughtBack: (title: string) => `“${title}” is a finding again`,
  dismissedFor: (reason: string, until: string | null) =>
    until === null ? `Dismissed until it changes: ${reason}` : `Dismissed until ${until}: ${reason}`,
  deactivated: (title: string) => `“${title}” is deactivated`,
  active: (title: string) => `“${title}” is active`,
  dismissal: {
    title: (title: string) => `Dismiss “${title}”?`,
    description: 'It does not count then. It comes back by itself when what it says changes.',
    reason: 'Why may it stay so?',
    reasonHint: 'Kept in the vault and in its log.',
    until: 'Come back',
    choices: {
      change: 'When it changes',
      week: 'In a week',
      month: 'In a month',
      quarter: 'In three months',
    },
    submit: 'Dismiss',
    done: (title: string) => `“${title}” is dismissed`,
  },
  empty: {
    noVault: {
      title: 'Nothing to look after yet',
      text: 'Once there are credentials, this page says which of them expire, are refused or could be safer.',
    },
    nothing: { title: 'All is well', text: 'Nothing was found that needs you today.' },
    noneFits: { title: 'No finding fits', text: 'Choose another filter, or show everything.' },
    noneDismissed: {
      title: 'Nothing is dismissed',
      text: 'Findings that you dismiss stay here with the reason you gave.',
    },
  },
  calendar: {
    label: 'Ends of credentials',
    previous: 'Previous month',
    next: 'Next month',
    today: 'Today',
    ending: (count: number) =>
      countOf(count, 'nothing ends', { one: 'one credential ends', other: '# credentials end' }),
    /** Of a day in the grid. */
    day: (day: string, ending: string) => `${day}, ${ending}`,
    on: (day: string) => `Ends on ${day}`,
    none: 'No credential ends on this day.',
    first: (count: number) => `The first ${count} are shown.`,
    export: 'Export .ics…',
    exported: (path: string, count: number) =>
      `${countOf(count, 'No ends', { one: 'One end', other: '# ends' })} exported to ${path}`,
  },
  activity: {
    title: 'Activity',
    span: 'Days shown',
    days: (days: number) => `${days} days`,
    none: (days: number) => `Nothing was sent with it in the last ${days} days.`,
    point: (day: string, uses: number, failures: number) =>
      `${day}: ${countOf(uses, 'not sent', { one: 'sent once', other: 'sent # times' })}${failures > 0 ? `, ${plural(failures, { one: '# failure', other: '# failures' })}` : ''}`,
    summary: (days: number, uses: number, failures: number) =>
      `In the last ${days} days it was ${plural(uses, { one: 'sent once', other: 'sent # times' })}, ${countOf(failures, 'never without success', { one: '# time without success', other: '# times without success' })}.`,
    chart: (summary: string, busiest: string) => `${summary} Most on ${busiest}.`,
    legend: 'Above the line what was sent, below it what failed.',
  },
  calendarFile: {
    dialog: 'Export ends as a calendar',
    filter: 'Calendar',
    name: 'Ends of credentials',
    summary: (title: string) => `${title} expires`,
    description: (databases: readonly string[], mode: CredentialMode) =>
      `${databases.join(', ')}\n${modes[mode]}`,
  },
}
