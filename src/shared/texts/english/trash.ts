import { plural } from './plural'

export const trash = {
  title: 'Trash',
  empty: 'The trash is empty',
  whatComesHere:
    'Databases, environments and credentials that you delete stay here for a while and can be brought back.',
  cannotBeRead: 'The trash cannot be read',
  columns: {
    name: 'Name',
    kind: 'Kind',
    place: 'Was in',
    deleted: 'Deleted',
    removed: 'Removed',
    actions: 'Actions',
  },
  kinds: { database: 'Database', environment: 'Environment', credential: 'Credential' },
  restore: 'Restore',
  restoreNamed: (name: string) => `Restore ${name}`,
  restored: (name: string) => `“${name}” is back`,
  deleteForever: 'Delete forever',
  deleteForeverNamed: (name: string) => `Delete forever: ${name}`,
  deletedForever: (name: string) => `“${name}” is gone for good`,
  deleteForeverQuestion: {
    title: (name: string) => `Delete “${name}” forever?`,
    whatGoes: {
      database: 'It is removed for good, with its environments and its history.',
      environment: 'It is removed for good, with its variables.',
      credential:
        'It is removed for good, with all its versions. At the provider the key stays valid: revoke it there.',
    },
  },
  emptyTrash: 'Empty trash…',
  emptyQuestion: {
    title: 'Empty the trash?',
    description: (count: number) =>
      plural(count, {
        one: 'One thing is removed for good, with all versions. At a provider, keys stay valid until you revoke them there.',
        other:
          '# things are removed for good, with all versions. At a provider, keys stay valid until you revoke them there.',
      }),
    confirm: 'Empty trash',
  },
}
