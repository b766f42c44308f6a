import { X } from 'lucide-react'
import type { Field } from '../../../shared/model/request'
import { controlClassName } from '../../ui/field'
import { IconButton } from '../../ui/icon-button'

interface FieldsEditorProps {
  /** What one row is, e.g. `Header`: begins the accessible names. */
  noun: string
  fields: readonly Field[]
  onChange: (fields: Field[]) => void
}

const emptyField: Field = { name: '', value: '', enabled: true }

/** Rows of name and value that can be switched off. The empty row at the end becomes a field when one types in it. */
export function FieldsEditor({ noun, fields, onChange }: FieldsEditorProps) {
  const change = (index: number, part: Partial<Field>) => {
    const changed = { ...(fields[index] ?? emptyField), ...part }
    onChange(
      index < fields.length
        ? fields.map((field, at) => (at === index ? changed : field))
        : [...fields, changed],
    )
  }
  return (
    <ul aria-label={`${noun}s`} className="h-full space-y-1 overflow-y-auto px-4 py-3">
      {[...fields, emptyField].map((field, index) => {
        const name = `${noun} ${index + 1}`
        const kept = index < fields.length
        return (
          <li key={name} className="flex items-center gap-2">
            <input
              type="checkbox"
              aria-label={`${name}: send`}
              checked={field.enabled}
              disabled={!kept}
              onChange={(event) => change(index, { enabled: event.target.checked })}
              className="size-3.5 shrink-0 accent-accent disabled:invisible"
            />
            <input
              aria-label={`${name}: name`}
              placeholder={kept ? '' : 'Name'}
              value={field.name}
              onChange={(event) => change(index, { name: event.target.value })}
              {...inputProps}
              className={`${inputProps.className} flex-2`}
            />
            <input
              aria-label={`${name}: value`}
              placeholder={kept ? '' : 'Value'}
              value={field.value}
              onChange={(event) => change(index, { value: event.target.value })}
              {...inputProps}
              className={`${inputProps.className} flex-3`}
            />
            <IconButton
              label={`Remove ${name.toLowerCase()}`}
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
