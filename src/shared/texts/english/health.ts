import type { CredentialMode } from '../../model/credential'
import type { FindingKind, Remedy, Severity } from '../../model/health'
import { describeFinding } from './health-findings'
import { modes } from './modes'

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

export const health = {
  title: 'Health',
  kinds,
  remedies,
  severities,
  describeFinding,
  alreadyGone: 'This is not found any more. Look at the list again.',
  alreadyBack: 'It is back already.',
  calendarFile: {
    dialog: 'Export ends as a calendar',
    filter: 'Calendar',
    name: 'Ends of credentials',
    summary: (title: string) => `${title} expires`,
    description: (databases: readonly string[], mode: CredentialMode) =>
      `${databases.join(', ')}\n${modes[mode]}`,
  },
}
