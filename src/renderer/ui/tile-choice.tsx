import { type ReactNode, useId } from 'react'

interface TileChoiceProps<Value extends string> {
  /** Accessible name of the group, shown above it. */
  label: string
  value: Value
  onValueChange: (value: Value) => void
  /** The label is the accessible name, and the tooltip too. */
  options: readonly { value: Value; label: string; tile: ReactNode }[]
}

/** One of a few small pictures or colours: a radio group whose tiles arrow keys move along. */
export function TileChoice<Value extends string>({
  label,
  value,
  onValueChange,
  options,
}: TileChoiceProps<Value>) {
  const name = useId()
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{label}</legend>
      <div className="-ml-1 flex flex-wrap gap-0.5">
        {options.map((option) => (
          <label key={option.value} title={option.label} className="rounded-panel hover:bg-hover">
            <input
              type="radio"
              name={name}
              aria-label={option.label}
              checked={option.value === value}
              onChange={() => onValueChange(option.value)}
              className="peer sr-only"
            />
            <span className="grid size-[34px] place-items-center rounded-panel border-2 border-transparent peer-checked:border-accent peer-focus-visible:outline-2 peer-focus-visible:outline-accent [&_svg]:size-4">
              {option.tile}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
