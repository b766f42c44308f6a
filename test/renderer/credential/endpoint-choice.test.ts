import { expect, test } from 'vitest'
import {
  addEndpoint,
  listAvailable,
  takeBackEndpoint,
} from '../../../src/renderer/features/credential/endpoint-choice'
import type { CatalogueEntry } from '../../../src/shared/providers/catalogue'

const events: CatalogueEntry = {
  group: 'OData',
  methods: ['GET'],
  path: '/odata/Events',
  description: 'Find events',
}
const notes: CatalogueEntry = {
  group: 'Enterprise',
  methods: ['POST'],
  path: '/Notes',
  description: 'Create a note',
}
const note: CatalogueEntry = {
  group: 'Enterprise',
  methods: ['GET'],
  path: '/Notes/{Code}',
  description: 'Read a note',
}
const known = [events, notes, note]

const found = (search: string) => listAvailable(known, [], search).flatMap(({ endpoints }) => endpoints)

test('all that are known are available, by group, but for those that are selected', () => {
  expect(listAvailable(known, [], '')).toEqual([
    { name: 'OData', endpoints: [events] },
    { name: 'Enterprise', endpoints: [notes, note] },
  ])
  expect(listAvailable(known, [{ methods: ['GET'], path: '/odata/Events' }, notes], '')).toEqual([
    { name: 'Enterprise', endpoints: [note] },
  ])
})

test.each([
  ['note', [notes, note]],
  ['READ note', [note]],
  ['post', [notes]],
  ['odata', [events]],
  ['/notes/{', [note]],
  ['nothing', []],
])('“%s” finds what has all its words', (search, expected) => expect(found(search)).toEqual(expected))

test('an endpoint is selected once, and can be taken back', () => {
  const once = addEndpoint([], { methods: ['GET', 'POST'], path: '/a' })
  expect(addEndpoint(once, { methods: ['POST', 'GET'], path: '/a' })).toEqual(once)
  expect(takeBackEndpoint(once, { methods: ['POST', 'GET'], path: '/a' })).toEqual([])
})
