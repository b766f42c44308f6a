import { type ReactNode, useId } from 'react'

interface CheckBoxProps {
  label: ReactNode
  /** What ticking it means. */
  hint?: ReactNode
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  /** Why it cannot be ticked now, in the place of the hint; it keeps its place for the keyboard. */
  refusal?: string | undefined
}

/** The system's own check box, with its label as part of what can be clicked. */
export function CheckBox({ label, hint, checked, onCheckedChange, refusal }: CheckBoxProps) {
  const id = useId()
  const told = refusal ?? hint
  return (
    <div className="min-w-0">
      <label className="flex min-h-7 items-center gap-2">
        <input
          type="checkbox"
          checked={checked}
          aria-disabled={refusal === undefined ? undefined : true}
          aria-describedby={told ? id : undefined}
          onChange={(event) => refusal === undefined && onCheckedChange(event.target.checked)}
          className="size-3.5 shrink-0 accent-accent aria-disabled:opacity-50"
        />
        <span className="min-w-0 truncate">{label}</span>
      </label>
      {told && (
        <p id={id} className="ml-[22px] text-tiny text-dim">
          {told}
        </p>
      )}
    </div>
  )
}
