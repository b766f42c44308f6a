import { useState } from 'react'
import { type Endpoint, endpointSchema } from '../../../shared/model/endpoint'
import { methodSchema } from '../../../shared/model/request'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'

const words = texts.restrictions.endpoints.own

const everyMethod = words.anyMethod

/** An endpoint that no list has, typed by hand. */
export function OwnEndpoint({ onAdd }: { onAdd: (endpoint: Endpoint) => void }) {
  const [method, setMethod] = useState<string>('GET')
  const [path, setPath] = useState('')
  const [error, setError] = useState<string>()
  const add = () => {
    const methods = method === everyMethod ? methodSchema.options : [method]
    const parsed = endpointSchema.safeParse({ methods, path: path.trim() })
    setError(parsed.error?.issues[0]?.message)
    if (!parsed.success) return
    onAdd(parsed.data)
    setPath('')
  }
  return (
    <div className="grid grid-cols-[130px_minmax(0,1fr)_auto] items-start gap-2">
      <Select label={words.method} value={method} onChange={(event) => setMethod(event.target.value)}>
        {[...methodSchema.options, everyMethod].map((option) => (
          <option key={option}>{option}</option>
        ))}
      </Select>
      <TextField
        label={words.label}
        mono
        placeholder={words.example}
        hint={words.hint}
        value={path}
        error={error}
        onChange={(event) => setPath(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add()
        }}
      />
      <Button className="mt-6" onClick={add}>
        {words.add}
      </Button>
    </div>
  )
}
