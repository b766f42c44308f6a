import { Annotation, EditorState, type Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'
import { useEffect, useRef } from 'react'
import { type Place, showProblem } from './code-problem'
import { codeSetup, type Language } from './code-setup'

interface CodeEditorProps {
  /** Accessible name. */
  label: string
  value: string
  /** Without it the text can be read, searched, folded and copied, not changed. */
  onValueChange?: (value: string) => void
  language: Language
  placeholder?: string
  /** Where the text is wrong. */
  problem?: Place | null
  /** Id of the element that tells about the text, e.g. what is wrong with it. */
  describedBy?: string
  /** What the texts of one feature need on top. */
  extensions?: Extension
}

/** Marks a change that came from the `value` property, so that it is not reported back. */
const fromOutside = Annotation.define<boolean>()

/**
 * Code with line numbers, folding and search (Ctrl+F). Only the lines in sight are in the document, so a text of
 * 10 MB scrolls like a short one. Tab leaves it, as everywhere else. Fills its parent, which has to have a height.
 */
export function CodeEditor({
  label,
  value,
  onValueChange,
  language,
  placeholder = '',
  problem = null,
  describedBy,
  extensions = [],
}: CodeEditorProps) {
  const parent = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView>(null)
  /** What the editor holds: a text that came from here must not be written back under the cursor. */
  const held = useRef(value)
  const change = useRef(onValueChange)
  change.current = onValueChange
  const readOnly = onValueChange === undefined
  const initial = useRef({ label, placeholder, describedBy, extensions })

  useEffect(() => {
    if (!parent.current) return
    const { extensions, ...texts } = initial.current
    const editor = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: held.current,
        extensions: [
          codeSetup({ language, readOnly, ...texts }),
          EditorView.updateListener.of(({ docChanged, transactions, state }) => {
            if (!docChanged || transactions.some((transaction) => transaction.annotation(fromOutside))) return
            held.current = state.doc.toString()
            change.current?.(held.current)
          }),
          extensions,
        ],
      }),
    })
    view.current = editor
    return () => {
      view.current = null
      editor.destroy()
    }
  }, [language, readOnly])

  useEffect(() => {
    const editor = view.current
    if (!editor || value === held.current) return
    held.current = value
    editor.dispatch({
      changes: { from: 0, to: editor.state.doc.length, insert: value },
      annotations: fromOutside.of(true),
    })
  }, [value])

  const line = problem?.line
  const column = problem?.column
  useEffect(() => {
    const place = line === undefined || column === undefined ? null : { line, column }
    view.current?.dispatch({ effects: showProblem.of(place) })
  }, [line, column])

  return <div ref={parent} className="h-full min-h-0" />
}
