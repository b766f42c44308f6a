import { expect, it } from 'vitest'
import { type PaletteAction, rankActions } from '../../../src/renderer/features/palette/rank-actions'

function action(id: string, label: string, keywords: readonly string[]): PaletteAction {
  return { id, label, keywords, icon: null, run: () => undefined }
}

const actions = [
  action('switch-mode', 'Switch to Live', ['mode', 'environment']),
  action('settings', 'Settings', ['password', 'backup']),
  action('trash', 'Trash', ['deleted', 'restore']),
]

it('every action is there while nothing is typed', () => {
  expect(rankActions(actions, ' ')).toEqual(actions)
})

it.each([
  ['trash', 'trash'],
  ['swlive', 'switch-mode'],
  ['passw', 'settings'],
  ['dele', 'trash'],
])('%s finds %s first', (search, id) => {
  expect(rankActions(actions, search)[0]?.id).toBe(id)
})

it('what fits nothing is left out', () => {
  expect(rankActions(actions, 'xyzzy')).toEqual([])
})
