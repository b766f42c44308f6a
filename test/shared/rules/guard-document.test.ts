import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Rule, Saying } from '../../../src/shared/rules/guard-input'
import { redirectRules } from '../../../src/shared/rules/guard-redirect'
import { addressInvalid, sendingRules } from '../../../src/shared/rules/guard-rules'
import { writeOnlyRule } from '../../../src/shared/rules/guard-taking-out'
import { texts } from '../../../src/shared/texts'

/** Every value that a text is filled with, under its name, as the document writes it. */
const words = {
  scheme: '{scheme}',
  view: '{view}',
  environment: '{environment}',
  key: '{key}',
  date: '{date}',
  provider: '{provider}',
  origins: ['{origins}'],
  origin: '{origin}',
  base: '{base}',
  request: '{request}',
  grants: ['{grants}'],
  database: '{database}',
  method: '{method}',
  place: '{place}',
}

interface Row extends Rule<string> {
  readonly verdict: 'refuse' | 'confirm'
}

type Sayings = Readonly<Record<string, (values: typeof words) => Saying>>

const refusing = (rule: Rule<string>): Row => ({ ...rule, verdict: 'refuse' })

const tables: Readonly<Record<string, { rows: readonly Row[]; say: Sayings }>> = {
  Sending: { rows: [refusing(addressInvalid), ...sendingRules], say: texts.guard.sending },
  Redirects: { rows: Object.values(redirectRules).map(refusing), say: texts.guard.redirects },
  'Taking out': { rows: [refusing(writeOnlyRule)], say: texts.guard.takingOut },
}

/** As `docs/guard.md` has them. */
function tableOf(rows: readonly Row[], say: Sayings): string {
  const lines = rows.map(({ id, when, verdict }) => {
    const saying = say[id]?.(words)
    return `| \`${id}\` | ${when} | ${verdict} | ${saying?.reason} | ${saying?.remedy} |`
  })
  return [
    '| rule | when | verdict | it says | what to do |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}

test.each(Object.entries(tables))(
  'docs/guard.md has the rules of %s, word for word',
  (title, { rows, say }) => {
    const document = readFileSync('docs/guard.md', 'utf8')
    const [, section = ''] = document.split(`## ${title}\n`)
    const table = section.split('\n## ')[0]?.match(/^\|.*\|$/gm) ?? []
    expect(table.join('\n')).toBe(tableOf(rows, say))
  },
)
