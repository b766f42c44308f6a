import { clsx } from 'clsx'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { controlClassName } from './field'
import type { ColumnEdit } from './table-columns'

interface EditableCellProps<Row> {
  /** What is edited: the header of the column. */
  label: string
  edit: ColumnEdit<Row>
  row: Row
  /** It is over; 1 and -1 for who goes on to the next cell, or the one before. */
  onEnd: (step: -1 | 0 | 1) => void
}

/** A cell as a field: Enter saves, Tab saves and goes on, Escape leaves it as it was. What is wrong stands below it. */
export function EditableCell<Row>({ label, edit, row, onEnd }: EditableCellProps<Row>) {
  const field = useRef<HTMLInputElement>(null)
  const messageId = useId()
  const refusal = edit.refusalOf?.(row)
  const [before] = useState(() => edit.textOf(row))
  const [text, setText] = useState(before)
  const [problem, setProblem] = useState<string | null>(null)
  const saving = useRef(false)
  const message = problem ?? refusal ?? null
  useEffect(() => {
    field.current?.focus()
    if (edit.type === 'text') field.current?.select()
  }, [edit.type])

  const finish = async (step: -1 | 0 | 1) => {
    if (saving.current) return
    if (text === before || refusal !== undefined) return onEnd(step)
    saving.current = true
    const wrong = await edit.save(row, text)
    saving.current = false
    setProblem(wrong)
    if (wrong === null) onEnd(step)
    else field.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void finish(0)
    else if (event.key === 'Tab') void finish(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onEnd(0)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <input
        ref={field}
        data-takes-escape
        type={edit.type}
        aria-label={label}
        aria-invalid={problem !== null || undefined}
        aria-describedby={message === null ? undefined : messageId}
        readOnly={refusal !== undefined}
        spellCheck={false}
        autoComplete="off"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        onBlur={() => void finish(0)}
        className={clsx(controlClassName, 'h-6 w-full min-w-0 px-1.5')}
      />
      {message !== null && (
        <p
          id={messageId}
          role="alert"
          className={clsx(
            'absolute top-full left-0 z-10 mt-1 w-max max-w-72 rounded-panel bg-raised px-2 py-1 text-tiny whitespace-normal shadow-high',
            problem === null ? 'text-dim' : 'text-bad',
          )}
        >
          {message}
        </p>
      )}
    </>
  )
}
