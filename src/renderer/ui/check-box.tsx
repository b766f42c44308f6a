import { type ReactNode, useId } from 'react'

interface CheckBoxProps {
  label: ReactNode
  /** What ticking it means. */
  hint?: ReactNode
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  disabled?: boolean
}

/** The system's own check box, with its label as part of what can be clicked. */
export function CheckBox({ label, hint, checked, onCheckedChange, disabled = false }: CheckBoxProps) {
  const id = useId()
  return (
    <div className="min-w-0">
      <label className="flex min-h-7 items-center gap-2">
        <input
          type="checkbox"
          checked={checked}
          disabled={disabled}
          aria-describedby={hint ? id : undefined}
          onChange={(event) => onCheckedChange(event.target.checked)}
          className="size-3.5 shrink-0 accent-accent"
        />
        <span className="min-w-0 truncate">{label}</span>
      </label>
      {hint && (
        <p id={id} className="ml-[22px] text-tiny text-dim">
          {hint}
        </p>
      )}
    </div>
  )
}
