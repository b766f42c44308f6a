import { expect, test } from 'vitest'
import { emptyValues } from '../../../src/renderer/features/credential/credential-values'
import {
  draftKeyOf,
  fieldsOf,
  findConflicts,
  findDraft,
  listNewDrafts,
  secretsOf,
  withDraft,
  withFormer,
} from '../../../src/renderer/features/credential/edit-draft'
import { credentialEditDraftSchema } from '../../../src/shared/model/draft'
import { milientMoment } from '../../../src/shared/providers/milient-moment'
import { momentusConnect } from '../../../src/shared/providers/momentus-connect'

const [kind] = momentusConnect.kinds
const databaseId = '6d1c5d1e-1f0a-4f43-9a55-0a3a7e6f1c01'
const start = {
  ...emptyValues({ kind, mode: 'test', databaseId, cost: null }),
  title: 'Sync',
}
const fields = fieldsOf(start, kind)

test('a draft is what was changed, and what it was before', () => {
  expect(findDraft(fields, { ...fields, title: 'Nightly', tags: ['a'] }, false)).toEqual({
    before: { title: 'Sync', tags: [] },
    after: { title: 'Nightly', tags: ['a'] },
    hadSecrets: false,
  })
  expect(findDraft(fields, { ...fields }, false)).toBeNull()
  expect(findDraft(fields, { ...fields }, true)).toMatchObject({ hadSecrets: true })
})

test('a secret is in no draft, not even while the form holds the parts of another kind', () => {
  const typed = start.parts.map(({ name }) => ({ name, value: `value of ${name}` }))
  const values = { ...start, parts: typed }
  for (const read of [kind, ...momentusConnect.kinds, ...milientMoment.kinds]) {
    const draft = findDraft(fields, fieldsOf(values, read), true)
    const secret = read.parts.filter((part) => part.secret).map(({ name }) => `value of ${name}`)
    for (const value of secret) expect(JSON.stringify(draft)).not.toContain(value)
  }
  expect(JSON.stringify(findDraft(fields, fieldsOf(values, milientMoment.kinds[0]), true))).not.toContain(
    'value of',
  )
  expect(Object.keys(secretsOf(values, kind))).toEqual(
    kind.parts.filter((part) => part.secret && !part.fetched).map(({ name }) => name),
  )
})

test('a draft comes back over what is there, with the secrets that are still known', () => {
  const draft = findDraft(fields, { ...fields, title: 'Nightly', notes: 'why' }, true)
  const [part] = start.parts
  if (!draft || !part) throw new Error('Something was changed, and there is a part.')
  const values = withDraft({ ...start, cost: 'since then' }, credentialEditDraftSchema.parse(draft), {
    [part.name]: 'typed',
  })
  expect(values).toMatchObject({ title: 'Nightly', notes: 'why', cost: 'since then' })
  expect(values.parts[0]).toEqual({ name: part.name, value: 'typed' })
})

test('only what both have changed, to different things, is a conflict', () => {
  const draft = findDraft(fields, { ...fields, title: 'Mine', notes: 'same', cost: 'mine' }, false)
  if (!draft) throw new Error('Something was changed.')
  const now = { ...fields, title: 'Theirs', notes: 'same', tags: ['theirs'] }
  expect(findConflicts(draft, now)).toEqual(['title'])

  // What nobody has decided is still one when the form is opened again.
  const later = findDraft(now, { ...now, title: 'Mine', cost: 'mine' }, false)
  if (!later) throw new Error('Something was changed.')
  expect(findConflicts(later, now)).toEqual([])
  expect(findConflicts(withFormer(later, draft.before, ['title']), now)).toEqual(['title'])
})

test('each form has a draft of its own', () => {
  const keys = [
    draftKeyOf({ id: databaseId }),
    draftKeyOf({ databaseId }),
    draftKeyOf({ databaseId, kindId: 'public-key' }),
    draftKeyOf({ databaseId: 'another' }),
  ]
  expect(new Set(keys).size).toBe(4)
  expect(listNewDrafts(keys, databaseId)).toEqual([undefined, 'public-key'])
})
