import { Select } from '../../ui/select'
import type { Choice } from './setting-choices'

interface ChoiceSelectProps {
  label: string
  choices: readonly Choice[]
  value: number
  onValueChange: (value: number) => void
}

/** A setting of which one value is chosen. */
export function ChoiceSelect({ label, choices, value, onValueChange }: ChoiceSelectProps) {
  return (
    <Select
      label={label}
      labelHidden
      className="w-40"
      value={value}
      onChange={(event) => onValueChange(Number(event.target.value))}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </Select>
  )
}
