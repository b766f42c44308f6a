import { defaultKeymap, history, historyKeymap } from '@codemirror/commands'
import { json } from '@codemirror/lang-json'
import {
  bracketMatching,
  foldGutter,
  foldKeymap,
  HighlightStyle,
  indentOnInput,
  indentUnit,
  syntaxHighlighting,
} from '@codemirror/language'
import { highlightSelectionMatches, search, searchKeymap } from '@codemirror/search'
import { EditorState, type Extension } from '@codemirror/state'
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder as placeholderText,
} from '@codemirror/view'
import { tags } from '@lezer/highlight'
import { texts } from '../../shared/texts'
import { problemField } from './code-problem'
import { codeTheme } from './code-theme'
import { lineWrapping } from './code-wrapping'

export type Language = 'json' | 'text'

interface CodeSetup {
  language: Language
  readOnly: boolean
  label: string
  placeholder: string
  describedBy: string | undefined
}

const highlighting = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--ok)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn)' },
  { tag: tags.invalid, color: 'var(--bad)' },
])

/** Ctrl+Enter is left to the page: it sends. */
const editingKeys = defaultKeymap.filter((binding) => binding.key !== 'Mod-Enter')

const editing: Extension = [
  history(),
  indentOnInput(),
  highlightActiveLine(),
  keymap.of([...editingKeys, ...historyKeymap]),
]

const reading: Extension = [EditorState.readOnly.of(true), keymap.of(editingKeys)]

/** Everything an editor of ours consists of. */
export function codeSetup({ language, readOnly, label, placeholder, describedBy }: CodeSetup): Extension {
  return [
    EditorState.phrases.of(texts.codeEditor),
    lineNumbers(),
    foldGutter(),
    drawSelection(),
    highlightSpecialChars(),
    highlightSelectionMatches(),
    bracketMatching(),
    search({ top: true }),
    keymap.of([...searchKeymap, ...foldKeymap]),
    indentUnit.of('  '),
    problemField,
    lineWrapping,
    EditorView.contentAttributes.of({
      'aria-label': label,
      // Says what holds anyway, for tools that do not know it of editable content: the text takes the focus.
      tabindex: '0',
      ...(readOnly ? { 'aria-readonly': 'true' } : {}),
      ...(describedBy ? { 'aria-describedby': describedBy } : {}),
    }),
    placeholder === '' ? [] : placeholderText(placeholder),
    language === 'json' ? [json(), syntaxHighlighting(highlighting)] : [],
    readOnly ? reading : editing,
    codeTheme,
  ]
}
