import { useId, useMemo } from 'react'
import { Button } from '../../ui/button'
import { CodeEditor } from '../../ui/code-editor'
import { findJsonError, formatJson } from './json-text'
import { variableMarks } from './variable-marks'

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
          label="JSON body"
          language="json"
          placeholder="No body. Type JSON to send one; {{variables}} are filled in."
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
            ? `Not JSON: line ${problem.line}, column ${problem.column}. ${problem.message}.`
            : empty
              ? 'No body is sent.'
              : 'Sent as application/json.'}
        </p>
        <Button
          size="small"
          variant="ghost"
          className="ml-auto"
          disabled={empty || problem !== null}
          onClick={() => onChange(formatJson(text))}
        >
          Format
        </Button>
      </div>
    </div>
  )
}
