/** Rows that an act is for: named ones, or all that the list has but some, whether they are loaded or not. */
export type Selection =
  | { readonly type: 'some'; readonly keys: ReadonlySet<string> }
  | { readonly type: 'all'; readonly except: ReadonlySet<string> }

export const nothingSelected: Selection = { type: 'some', keys: new Set() }
export const everythingSelected: Selection = { type: 'all', except: new Set() }

export function isSelected(selection: Selection, key: string): boolean {
  return selection.type === 'some' ? selection.keys.has(key) : !selection.except.has(key)
}

/** Of a list of so many rows. */
export function countSelected(selection: Selection, total: number): number {
  return selection.type === 'some' ? selection.keys.size : Math.max(0, total - selection.except.size)
}

/** With these rows selected or not, and all others as they were. */
export function withSelected(selection: Selection, keys: Iterable<string>, selected: boolean): Selection {
  const marked = new Set(selection.type === 'some' ? selection.keys : selection.except)
  const isMarked = selection.type === 'some' ? selected : !selected
  for (const key of keys) {
    if (isMarked) marked.add(key)
    else marked.delete(key)
  }
  return selection.type === 'some' ? { type: 'some', keys: marked } : { type: 'all', except: marked }
}

export function toggle(selection: Selection, key: string): Selection {
  return withSelected(selection, [key], !isSelected(selection, key))
}
