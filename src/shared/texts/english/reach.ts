import { sentence } from '../sentence'

export const reach = {
  label: 'Reach',
  titleOf: (credential: string) => `Reach of ${credential}`,
  titleAt: (provider: string) => `Reach at ${provider}`,
  description: (noun: string, mode: string) => `Which ${noun} each key opens in ${mode}, by trying.`,
  check: 'Check reach',
  starting: 'Starting…',
  progress: (done: number, total: number) => `${done} of ${total}`,
  empty: {
    title: (mode: string) => `No key for ${mode}`,
    whatToDo: (noun: string, provider: string) =>
      `Add a credential to a ${noun} of ${provider}, then see here what it opens.`,
  },
  tried: <Moment>(moment: Moment) => sentence`Tried ${moment}.`,
  triedFor: <Moment>(moment: Moment, duration: string) => sentence`Tried ${moment}, ${duration}.`,
  beyond: {
    label: 'Also where they are not meant',
    title: 'Try keys where they are not meant?',
    description: (noun: string, provider: string) =>
      `Each key is sent to every ${noun} of ${provider} at an address that it goes to already, also to those it does not belong to. The provider may see that as an attempt to get in. To no other address anything is sent.`,
    confirm: 'Try them',
  },
  strays: {
    title: 'Keys open more than they are meant to',
    opens: (credential: string, databases: string) => `${credential} opens ${databases}.`,
    andMore: (databases: string, count: number) => `${databases} and ${count} more`,
    whatToDo: 'Take their users out there at the provider, or add the databases to the credentials.',
  },
  pair: (credential: string, database: string) => `${credential} at ${database}`,
  noAnswer: 'no answer',
  cells: {
    notTried: { label: 'Not tried', text: (pair: string) => `${pair}: not tried.` },
    notMeant: { label: '', text: (pair: string) => `${pair}: not meant for it.` },
    opens: { label: 'Opens', text: (pair: string, answer: string) => `${pair}: opens (${answer}).` },
    opensBeyond: {
      label: 'Opens, not meant',
      text: (pair: string, answer: string) =>
        `${pair}: opens (${answer}), and is not meant for it. Add the database to the credential, or take its user out of the database at the provider.`,
    },
    refused: {
      label: 'Refused',
      text: (pair: string, answer: string) =>
        `${pair}: refused (${answer}). See at the provider whether its user may open it.`,
    },
    closed: {
      label: 'Closed',
      text: (pair: string, answer: string) => `${pair}: refused (${answer}), as meant.`,
    },
    unreachable: {
      label: 'Unreachable',
      text: (pair: string) => `${pair}: no answer came. The history says why.`,
    },
    unclear: {
      label: 'Unclear',
      text: (pair: string, answer: string) =>
        `${pair}: an answer came that says nothing of the key (${answer}). See the history.`,
    },
  },
}
