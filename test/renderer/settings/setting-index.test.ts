import { expect, test } from 'vitest'
import { searchSettings, settingIndex } from '../../../src/renderer/features/settings/setting-index'
import { settingsSections } from '../../../src/renderer/stores/view-store'
import { readWords } from '../../../src/shared/rules/match-search'

const titlesOf = (search: string) => searchSettings(readWords(search)).map(({ title }) => title)

test.each([
  ['theme', 'Theme'],
  ['DARK', 'Theme'],
  ['font siz', 'Text size'],
  ['argon2', 'Key derivation'],
  ['forgotten', 'Recovery code'],
  ['notifications', 'Remind of credentials that expire'],
])('“%s” leads to %s', (search, title) => {
  expect(titlesOf(search)[0]).toBe(title)
})

test('a title comes before what is said of another setting', () => {
  const titles = titlesOf('lock')
  expect(titles[0]).toBe('Lock when idle')
  expect(titles.length).toBeGreaterThan(1)
})

test('the name of a section finds what is in it', () => {
  expect(titlesOf('reminders')).toEqual([
    'Remind of credentials that expire',
    'Say which in the notification',
  ])
})

test('every word has to be there, and something has to be asked', () => {
  expect(titlesOf('theme zebra')).toEqual([])
  expect(titlesOf(' … ')).toEqual([])
})

test('every section has settings, and no two of a section have one title', () => {
  for (const section of settingsSections)
    expect(settingIndex.filter((setting) => setting.section === section)).not.toEqual([])
  const names = settingIndex.map(({ section, title }) => `${section} ${title}`)
  expect(new Set(names).size).toBe(names.length)
})
