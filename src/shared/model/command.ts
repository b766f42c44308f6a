/** What a person can ask for from anywhere: by a key, from a menu of the system, from its tray. */
export const commands = [
  'find',
  'search',
  'new-database',
  'new-credential',
  'all-databases',
  'history',
  'switch-mode',
  'settings',
  'lock',
  'help',
  'shortcuts',
] as const
export type Command = (typeof commands)[number]
