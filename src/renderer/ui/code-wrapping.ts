import { type EditorState, type Extension, StateField, type Text, type Transaction } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

/** Characters. To wrap one line of a megabyte takes the browser seconds, so a text with a longer line scrolls sideways. */
const longestWrapped = 10_000

const wrapped = StateField.define<boolean>({
  create: ({ doc }) => isWrappable(doc, 0, doc.length),
  update: (value, transaction) => {
    if (!transaction.docChanged) return value
    const { newDoc } = transaction
    return value ? changesAreWrappable(transaction) : isWrappable(newDoc, 0, newDoc.length)
  },
})

function changesAreWrappable({ changes, newDoc }: Transaction): boolean {
  let wrappable = true
  changes.iterChangedRanges((_fromBefore, _toBefore, from, to) => {
    wrappable &&= isWrappable(newDoc, from, to)
  })
  return wrappable
}

function isWrappable(doc: Text, from: number, to: number): boolean {
  const first = doc.lineAt(from)
  if (to <= first.to) return first.length <= longestWrapped
  for (const line of doc.iterRange(first.from, doc.lineAt(to).to)) {
    if (line.length > longestWrapped) return false
  }
  return true
}

/** Whether the lines of a text with `lineWrapping` are wrapped. */
export function isWrapped(state: EditorState): boolean {
  return state.field(wrapped)
}

/** Wraps lines, unless one of them is too long for that. */
export const lineWrapping: Extension = [
  wrapped,
  EditorView.contentAttributes.of((view) => (isWrapped(view.state) ? { class: 'cm-lineWrapping' } : null)),
]
