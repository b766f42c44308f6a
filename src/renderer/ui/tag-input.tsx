import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { texts } from '../../shared/texts'
import { TextField } from './text-field'

const words = texts.controls.tags

interface TagInputProps {
  label: string
  value: readonly string[]
  onValueChange: (tags: string[]) => void
  /** Offered while one types. */
  known: readonly string[]
  error?: string | undefined
}

/**
 * Words as chips, for which a line is kept free: the button below must not move away as its click takes the focus from here. Enter
 * or a comma adds what is typed, Backspace in the empty field takes the last one away.
 */
export function TagInput({ label, value, onValueChange, known, error }: TagInputProps) {
  const listId = useId()
  const [text, setText] = useState('')
  const add = () => {
    const tags = text
      .split(',')
      .map((tag) => tag.trim())
      .filter((tag) => tag !== '')
    setText('')
    if (tags.length > 0) onValueChange([...new Set([...value, ...tags])])
  }
  return (
    <div>
      <TextField
        label={label}
        error={error}
        list={listId}
        maxLength={40}
        placeholder={value.length === 0 ? words.howToAdd : ''}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.key === 'Backspace' && text === '') onValueChange(value.slice(0, -1))
          if ((event.key !== 'Enter' && event.key !== ',') || text.trim() === '') return
          event.preventDefault()
          add()
        }}
      />
      <datalist id={listId}>
        {known
          .filter((tag) => !value.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      <ul aria-label={words.chosen(label)} className="mt-1.5 flex min-h-[22px] flex-wrap gap-1">
        {value.map((tag) => (
          <li
            key={tag}
            className="inline-flex max-w-full items-center gap-0.5 rounded-round border border-line-strong py-px pr-0.5 pl-2 text-tiny"
          >
            <span className="truncate">{tag}</span>
            <button
              type="button"
              aria-label={words.remove(tag)}
              onClick={() => onValueChange(value.filter((other) => other !== tag))}
              className="inline-flex size-5 items-center justify-center rounded-round text-dim hover:bg-hover hover:text-ink"
            >
              <X aria-hidden className="size-3" />
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
