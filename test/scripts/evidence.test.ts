import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readTables } from '../helpers/markdown-tables'

/** What the papers name as proof has to be there: a promise whose test was renamed is one that nothing holds. */
const papers = [
  'docs/threat-model.md',
  'docs/asvs.md',
  'docs/dependencies.md',
  'docs/faults.md',
  'SECURITY.md',
]

/** The level of each requirement: the file has those of a section in a row, `"1.1": "22"` for 1.1.1 and 1.1.2. */
const sections = z
  .record(z.string(), z.string())
  .parse(JSON.parse(readFileSync('test/vectors/asvs-5.0.0.json', 'utf8')))
const levels = new Map<string, string>(
  Object.entries(sections).flatMap(([section, digits]) =>
    [...digits].map((level, index) => [`${section}.${index + 1}`, level] as const),
  ),
)

describe.each(papers)('%s', (paper) => {
  const text = readFileSync(paper, 'utf8')

  test('names files that are there', () => {
    const named = [
      ...text.matchAll(/`((?:test|src|docs|scripts|lint|\.github)\/[^`\s]+|[\w.-]+\.(?:yml|md|json))`/g),
    ]
    const paths = named.map(([, path = '']) => path)
    expect(paths).not.toEqual([])
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })

  test('leads to files that are there', () => {
    const targets = [...text.matchAll(/\]\(([^)#]+)[^)]*\)/g)].map(([, target = '']) => target)
    const here = targets.filter((target) => !/^https?:/.test(target))
    expect(here.filter((target) => !existsSync(join(dirname(paper), target)))).toEqual([])
  })
})

test('every promise of the threat model names a test', () => {
  const promises = readRows('docs/threat-model.md', 'promise')
  expect(promises.length).toBeGreaterThan(30)
  const without = promises.filter(([, , heldBy = '']) => !/`test\/[^`]+\.(test|spec)\.ts`/.test(heldBy))
  expect(without.map(([promise]) => promise)).toEqual([])
})

describe('asvs.md', () => {
  const rows = readRows('docs/asvs.md', 'requirement')

  test('has every requirement of levels 1 and 2 once, in their order, with its level', () => {
    const told = rows.flatMap(([range = '', level = '']) =>
      listRange(range).map((id) => ({ id, fits: level.split(', ').includes(levels.get(id) ?? '') })),
    )
    const expected = [...levels].filter(([, level]) => level !== '3').map(([id]) => ({ id, fits: true }))
    expect(expected).toHaveLength(253)
    expect(told).toEqual(expected)
  })

  test('says where each stands and why', () => {
    const odd = rows.filter(
      ([, , asks = '', state = '', because = '']) =>
        asks === '' || because === '' || !['holds', 'not applicable', 'open'].includes(state),
    )
    expect(odd).toEqual([])
  })

  test('shows what holds by a file, or by another page', () => {
    const held = rows.filter(([, , , state]) => state === 'holds')
    const without = held.filter(
      ([, , , , because = '']) =>
        !/`(?:test|src|scripts|\.github)\/|`[\w.-]+\.(?:yml|md|json)`|\]\([\w/.-]+\.md\)/.test(because),
    )
    expect(without.map(([id]) => id)).toEqual([])
  })
})

/** `1.2.6–1.2.8` is three requirements. */
function listRange(range: string): string[] {
  const [first = '', last = first] = range.split('–')
  const section = first.slice(0, first.lastIndexOf('.'))
  const numberOf = (id: string) => Number(id.slice(id.lastIndexOf('.') + 1))
  const length = numberOf(last) - numberOf(first) + 1
  return Array.from({ length }, (_, index) => `${section}.${numberOf(first) + index}`)
}

/** The rows of all tables of a paper whose first column has this name. */
function readRows(paper: string, firstColumn: string): string[][] {
  return readTables(readFileSync(paper, 'utf8'))
    .filter(({ head }) => head[0] === firstColumn)
    .flatMap(({ rows }) => rows)
}
