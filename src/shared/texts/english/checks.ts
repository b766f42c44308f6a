import { sentence } from '../sentence'

/** What the check of a key at its provider comes to. */
export const checks = {
  check: 'Check',
  checking: 'Checking…',
  in: (environment: string) => `in ${environment}`,
  place: 'Check in',
  environment: (name: string, mode: string) => `${name}, ${mode}`,
  at: <Moment>(moment: Moment) => sentence`Checked ${moment}`,
  works: (status: number) => `It works (${status})`,
  refused: (name: string, status: number) => `Refused: ${name} (${status})`,
  cancelled: { title: 'Cancelled', text: 'What the key is worth is not known.' },
  notUnderstood: 'Not understood',
  former: {
    works: {
      title: (status: number) => `The old key still works (${status})`,
      text: 'Revoke it at the provider, then check again.',
    },
    refused: (name: string, status: number) => `The old key is refused: ${name} (${status})`,
    notProven: (meaning: string) => `That does not prove that it is dead. ${meaning}`,
    bothRefused: {
      title: (name: string, status: number) =>
        `The old key is refused: ${name} (${status}), and so is the new one`,
      text: 'So this proves nothing. See that the new key works here, then check again.',
    },
  },
}
