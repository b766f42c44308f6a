import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { RuleText } from '../../../src/shared/rules/guard-input'
import { redirectRules } from '../../../src/shared/rules/guard-redirect'
import { addressInvalid, sendingRules } from '../../../src/shared/rules/guard-rules'
import { writeOnlyRule } from '../../../src/shared/rules/guard-taking-out'

interface Row extends RuleText<string> {
  readonly verdict: 'refuse' | 'confirm'
}

const refusing = (text: RuleText<string>): Row => ({ ...text, verdict: 'refuse' })

const tables: Record<string, readonly Row[]> = {
  Sending: [refusing(addressInvalid), ...sendingRules],
  Redirects: Object.values(redirectRules).map(refusing),
  'Taking out': [refusing(writeOnlyRule)],
}

/** As `docs/guard.md` has them. */
function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(
    ({ id, when, verdict, reason, remedy }) => `| \`${id}\` | ${when} | ${verdict} | ${reason} | ${remedy} |`,
  )
  return [
    '| rule | when | verdict | it says | what to do |',
    '| --- | --- | --- | --- | --- |',
    ...lines,
  ].join('\n')
}

test.each(Object.entries(tables))('docs/guard.md has the rules of %s, word for word', (title, rows) => {
  const document = readFileSync('docs/guard.md', 'utf8')
  const [, section = ''] = document.split(`## ${title}\n`)
  const table = section.split('\n## ')[0]?.match(/^\|.*\|$/gm) ?? []
  expect(table.join('\n')).toBe(tableOf(rows))
})
