import { Switch as Radix } from 'radix-ui'
import { texts } from '../../shared/texts'

interface SwitchProps {
  /** Ids of what names it and of what tells more. */
  labelledBy: string
  describedBy?: string | undefined
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  /** It cannot be changed now; what it is described by says why, so it keeps its place for the keyboard. */
  disabled?: boolean
}

/** On or off, at once. The place of the thumb and the word beside it tell which. */
export function Switch({ labelledBy, describedBy, checked, onCheckedChange, disabled = false }: SwitchProps) {
  return (
    <span className="inline-flex shrink-0 items-center gap-2">
      <span aria-hidden className="w-6 text-right text-dim">
        {checked ? texts.common.on : texts.common.off}
      </span>
      <Radix.Root
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        checked={checked}
        onCheckedChange={(wanted) => !disabled && onCheckedChange(wanted)}
        aria-disabled={disabled || undefined}
        className="h-5 w-9 rounded-round border border-line-field bg-side p-px aria-disabled:opacity-50 data-[state=checked]:border-transparent data-[state=checked]:bg-accent"
      >
        <Radix.Thumb className="block size-4 rounded-round bg-dim transition-transform duration-(--appear-time) data-[state=checked]:translate-x-4 data-[state=checked]:bg-on-accent" />
      </Radix.Root>
    </span>
  )
}
