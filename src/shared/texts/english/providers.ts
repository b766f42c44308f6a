import { plural } from './plural'

export const providers = {
  title: 'Providers',
  whatTheyAre:
    'What Latchkey knows of a system is data: how it authenticates, what its keys look like, how they live, what its errors mean. Change what turns out otherwise, or write a system that is not here.',
  create: 'New provider',
  import: 'Import…',
  importTitle: 'Import a provider',
  origins: { changed: 'Changed', own: 'Yours' },
  unconfirmed: (count: number) =>
    plural(count, {
      one: 'One fact is not from the vendor',
      other: '# facts are not from the vendor',
    }),
  actions: {
    label: (provider: string) => `Actions for ${provider}`,
    change: 'Change…',
    undoChanges: 'Undo changes…',
    remove: 'Remove…',
  },
  exported: (provider: string, path: string) => `${provider} is in ${path}`,
  undone: (provider: string) => `${provider} is as it came with Latchkey`,
  removed: (provider: string) => `${provider} is removed`,
  saved: (provider: string) => `${provider} is saved`,
  undoQuestion: {
    title: (provider: string) => `Undo the changes to ${provider}?`,
    description: 'It is then as it came with Latchkey. Export it before if you want to keep your changes.',
    confirm: 'Undo changes',
  },
  removeQuestion: {
    title: (provider: string) => `Remove ${provider}?`,
    description: 'Latchkey forgets how it authenticates. Export it before if you may want it again.',
    confirm: 'Remove',
  },
  editor: {
    title: (provider: string) => `Change ${provider}`,
    description: 'How it authenticates, what its keys look like, how they live and die.',
    label: 'Provider as JSON',
    noText: 'There is no text',
    problem: (line: number, column: number, message: string) => `Line ${line}, column ${column}. ${message}`,
    canBeSaved: (provider: string) => `${provider} can be saved.`,
  },
}
