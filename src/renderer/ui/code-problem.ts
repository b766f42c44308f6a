import { StateEffect, StateField } from '@codemirror/state'
import { Decoration, type DecorationSet, EditorView } from '@codemirror/view'

/** A place in a text; both count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** Underlines the character at a place, or takes the underline away. */
export const showProblem = StateEffect.define<Place | null>()

const underline = Decoration.mark({ class: 'code-problem' })

/** Keeps the underline where its character goes while the text changes around it. */
export const problemField = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (decorations, transaction) => {
    for (const effect of transaction.effects) {
      if (!effect.is(showProblem)) continue
      const { doc } = transaction.state
      if (effect.value === null || effect.value.line > doc.lines) return Decoration.none
      const line = doc.line(effect.value.line)
      const from = Math.min(line.from + effect.value.column - 1, line.to)
      // At the end of a line there is no character to underline: the last one before it stands for it.
      const start = from === line.to ? Math.max(line.from, from - 1) : from
      return start === line.to ? Decoration.none : Decoration.set(underline.range(start, start + 1))
    }
    return decorations.map(transaction.changes)
  },
  provide: (field) => EditorView.decorations.from(field),
})
