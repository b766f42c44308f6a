import type { Extension } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
} from '@codemirror/view'

const matcher = new MatchDecorator({
  regexp: /\{\{[^{}\n]*\}\}/g,
  decoration: Decoration.mark({ class: 'variable-mark' }),
})

class VariableMarks {
  decorations: DecorationSet

  constructor(view: EditorView) {
    this.decorations = matcher.createDeco(view)
  }

  update(update: ViewUpdate): void {
    this.decorations = matcher.updateDeco(update, this.decorations)
  }
}

/** Sets every `{{variable}}` off from the text around it. */
export const variableMarks: Extension = [
  ViewPlugin.fromClass(VariableMarks, { decorations: (plugin) => plugin.decorations }),
  EditorView.theme({
    '.variable-mark': {
      borderRadius: '4px',
      backgroundColor: 'color-mix(in srgb, var(--accent) 14%, transparent)',
    },
  }),
]
