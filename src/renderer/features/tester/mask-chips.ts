import type { Extension } from '@codemirror/state'
import {
  Decoration,
  type DecorationSet,
  EditorView,
  MatchDecorator,
  ViewPlugin,
  type ViewUpdate,
  WidgetType,
} from '@codemirror/view'
import { texts } from '../../../shared/texts'
import { maskPattern } from './masks'

class MaskChip extends WidgetType {
  readonly what: string

  constructor(what: string) {
    super()
    this.what = what
  }

  override eq(other: MaskChip): boolean {
    return other.what === this.what
  }

  override toDOM(): HTMLElement {
    const chip = document.createElement('span')
    chip.className = 'mask-chip'
    chip.textContent = this.what
    chip.title = texts.controls.hidden(this.what)
    return chip
  }
}

const matcher = new MatchDecorator({
  regexp: maskPattern(),
  decoration: (match) => Decoration.replace({ widget: new MaskChip(match[1] ?? '') }),
})

/** Looks only at the lines in sight, so the size of the text does not matter. */
class MaskChips {
  decorations: DecorationSet

  constructor(view: EditorView) {
    this.decorations = matcher.createDeco(view)
  }

  update(update: ViewUpdate): void {
    this.decorations = matcher.updateDeco(update, this.decorations)
  }
}

/** Shows every mask of a text as one chip, which the cursor passes as one character. */
export const maskChips: Extension = [
  ViewPlugin.fromClass(MaskChips, {
    decorations: (plugin) => plugin.decorations,
    provide: (plugin) =>
      EditorView.atomicRanges.of((view) => view.plugin(plugin)?.decorations ?? Decoration.none),
  }),
  EditorView.theme({
    '.mask-chip': {
      padding: '0 5px',
      borderRadius: '5px',
      backgroundColor: 'var(--hover)',
      color: 'var(--dim)',
      fontFamily: 'var(--font-sans)',
    },
  }),
]
