import type { BulkAct, BulkOutcome } from '../../../shared/model/bulk'
import type { CredentialQuery, CredentialSelection } from '../../../shared/model/credential-list'
import type { Selection } from '../../ui/table-selection'

/** What is marked in the table, as main is told. */
export function selectionOf(selection: Selection, query: CredentialQuery): CredentialSelection {
  return selection.type === 'some'
    ? { type: 'some', ids: [...selection.keys] }
    : { type: 'all', query, except: [...selection.except] }
}

/** The act that takes another one back, or null for what is taken back in another way or not at all. */
export function inverseOf(act: BulkAct): BulkAct | null {
  switch (act.type) {
    case 'add-tag':
      return { type: 'remove-tag', tag: act.tag }
    case 'remove-tag':
      return { type: 'add-tag', tag: act.tag }
    case 'deactivate':
      return { type: 'reactivate' }
    case 'reactivate':
      return { type: 'deactivate' }
    case 'move':
      return { type: 'move', from: act.to, to: act.from }
    case 'delete':
      return null
  }
}

export interface LeftOutGroup {
  readonly reason: string
  readonly titles: readonly string[]
}

/** Who was left out, by the reason, the commonest first. */
export function groupLeftOut(leftOut: BulkOutcome['leftOut']): LeftOutGroup[] {
  const groups = new Map<string, string[]>()
  for (const { reason, title } of leftOut) {
    const titles = groups.get(reason) ?? []
    titles.push(title)
    groups.set(reason, titles)
  }
  return [...groups]
    .map(([reason, titles]) => ({ reason, titles }))
    .toSorted((left, right) => right.titles.length - left.titles.length)
}
