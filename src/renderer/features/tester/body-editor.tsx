import { useId, useMemo } from 'react'
import { texts } from '../../../shared/texts'
import { CodeEditor } from '../../ui/code-editor'
import { RefusableButton } from '../../ui/refusable-button'
import { findJsonError, formatJson } from './json-text'
import { variableMarks } from './variable-marks'

const words = texts.tester.body

/** Characters. A longer text is not read again with every key. */
const longestChecked = 1_000_000

interface BodyEditorProps {
  text: string
  onChange: (text: string) => void
}

/** The JSON body. What is not JSON can be sent all the same, for a server's answer to it may be what is tested. */
export function BodyEditor({ text, onChange }: BodyEditorProps) {
  const statusId = useId()
  const empty = text.trim() === ''
  const problem = useMemo(() => (text.length > longestChecked ? null : findJsonError(text)), [text])
  return (
    <div className="flex h-full flex-col">
      <div className="min-h-0 flex-1">
        <CodeEditor
          label={words.label}
          language="json"
          placeholder={words.placeholder}
          value={text}
          onValueChange={onChange}
          problem={problem}
          describedBy={statusId}
          extensions={variableMarks}
        />
      </div>
      <div className="flex min-h-[34px] shrink-0 items-center gap-2 border-t border-line px-4 py-1">
        <p id={statusId} role="status" className={problem ? 'min-w-0 text-bad' : 'min-w-0 text-dim'}>
          {problem
            ? words.problem(problem.line, problem.column, problem.message)
            : empty
              ? words.empty
              : words.sentAs}
        </p>
        <RefusableButton
          size="small"
          variant="ghost"
          className="ml-auto"
          refusal={empty ? texts.refusals.nothingToFormat : problem ? texts.refusals.notJson : undefined}
          onClick={() => onChange(formatJson(text))}
        >
          {words.format}
        </RefusableButton>
      </div>
    </div>
  )
}
