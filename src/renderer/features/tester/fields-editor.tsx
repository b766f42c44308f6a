import { X } from 'lucide-react'
import type { Field } from '../../../shared/model/request'
import { texts } from '../../../shared/texts'
import { controlClassName } from '../../ui/field'
import { IconButton } from '../../ui/icon-button'

const words = texts.tester.fields

interface FieldsEditorProps {
  /** What the rows are. */
  kind: 'query' | 'headers'
  fields: readonly Field[]
  onChange: (fields: Field[]) => void
}

const emptyField: Field = { name: '', value: '', enabled: true }

/** Rows of name and value that can be switched off. The empty row at the end becomes a field when one types in it. */
export function FieldsEditor({ kind, fields, onChange }: FieldsEditorProps) {
  const change = (index: number, part: Partial<Field>) => {
    const changed = { ...(fields[index] ?? emptyField), ...part }
    onChange(
      index < fields.length
        ? fields.map((field, at) => (at === index ? changed : field))
        : [...fields, changed],
    )
  }
  return (
    <ul aria-label={words[kind].all} className="h-full space-y-1 overflow-y-auto px-4 py-3">
      {[...fields, emptyField].map((field, index) => {
        const name = words[kind].one(index + 1)
        const kept = index < fields.length
        return (
          <li key={name} className="flex items-center gap-2">
            <input
              type="checkbox"
              aria-label={words.isSent(name)}
              checked={field.enabled}
              disabled={!kept}
              onChange={(event) => change(index, { enabled: event.target.checked })}
              className="size-3.5 shrink-0 accent-accent disabled:invisible"
            />
            <input
              aria-label={words.nameOf(name)}
              placeholder={kept ? '' : words.name}
              value={field.name}
              onChange={(event) => change(index, { name: event.target.value })}
              {...inputProps}
              className={`${inputProps.className} flex-2`}
            />
            <input
              aria-label={words.valueOf(name)}
              placeholder={kept ? '' : words.value}
              value={field.value}
              onChange={(event) => change(index, { value: event.target.value })}
              {...inputProps}
              className={`${inputProps.className} flex-3`}
            />
            <IconButton
              label={words[kind].remove(index + 1)}
              icon={<X />}
              size="small"
              className={kept ? '' : 'invisible'}
              onClick={() => onChange(fields.filter((_, at) => at !== index))}
            />
          </li>
        )
      })}
    </ul>
  )
}

const inputProps = {
  spellCheck: false,
  autoComplete: 'off',
  className: `${controlClassName} h-7 w-0 min-w-0 px-2.5 font-mono text-mono`,
} as const
