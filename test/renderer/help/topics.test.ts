import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { searchTopics } from '../../../src/renderer/features/help/search-topics'
import { anchorOf, splitSections } from '../../../src/renderer/features/help/topic-text'
import { findTopic, topics } from '../../../src/renderer/features/help/topics'
import { builtInProviders } from '../../../src/shared/providers'
import { readWords } from '../../../src/shared/rules/match-search'

const files = Object.keys(import.meta.glob('../../../src/renderer/features/help/topics/english/*.md'))
const links = topics.flatMap(({ body }) =>
  [...body.matchAll(/(!?)\[[^\]]*\]\(([^)]*)\)/g)].map(([, mark, address = '']) => ({
    isPicture: mark === '!',
    address,
  })),
)

describe('the topics', () => {
  test('every file is one of them, with a title and something to read', () => {
    expect(topics).toHaveLength(files.length)
    for (const { title, body } of topics) {
      expect(title).not.toMatch(/^$|^#/)
      expect(body.length).toBeGreaterThan(100)
    }
  })

  test('none has HTML in it, which would be shown as it stands', () => {
    for (const { body } of topics) expect(body).not.toMatch(/<\/?[a-z]/i)
  })

  test('every picture is there', () => {
    const pictures = links.filter(({ isPicture }) => isPicture)
    expect(pictures.length).toBeGreaterThan(0)
    const folder = join(import.meta.dirname, '../../../src/renderer/features/help/topics/english')
    for (const { address } of pictures) expect(existsSync(join(folder, address)), address).toBe(true)
  })

  test('every link leads to a topic, or to a page that main opens', () => {
    const known = builtInProviders.flatMap((provider) => provider.links.map(({ url }) => url))
    for (const { address } of links.filter(({ isPicture }) => !isPicture))
      expect(findTopic(address) !== undefined || known.includes(address), address).toBe(true)
  })

  test('two headings of a topic lead to two places', () => {
    for (const { sections } of topics) {
      const anchors = sections.map(({ heading }) => anchorOf(heading))
      expect(new Set(anchors).size).toBe(anchors.length)
    }
  })
})

describe('a search', () => {
  const placesOf = (search: string) =>
    searchTopics(topics, readWords(search)).map(({ topicId, heading }) => `${topicId} ${heading}`)

  test('finds where every word begins a word, whatever its case', () => {
    expect(placesOf('FORGOTTEN passw')[0]).toBe('backups-and-recovery When the password is forgotten')
    expect(placesOf('forgotten passw zebra')).toEqual([])
  })

  test('names headings before texts', () => {
    const places = placesOf('redirects')
    expect(places).toContain('guard What it looks at')
    expect(placesOf('masking')[0]).toBe('guard Masking')
  })

  test('shows what stands around the first word', () => {
    const [hit] = searchTopics(topics, readWords('telemetry'))
    expect(hit?.excerpt).toContain('there is no telemetry, and no request')
    expect(hit?.excerpt.length).toBeLessThan(200)
  })

  test('finds nothing without a word', () => {
    expect(placesOf('')).toEqual([])
    expect(placesOf(' – ')).toEqual([])
  })
})

test('a section is read without its marks', () => {
  const body =
    'Before, a [link](./x.md).\n\n## One\n\n- **bold** and `code`\n\n| a | b |\n| --- | --- |\n| c | d |'
  expect(splitSections('Title', body)).toEqual([
    { heading: 'Title', text: 'Before, a link.' },
    { heading: 'One', text: 'bold and code a b c d' },
  ])
})
