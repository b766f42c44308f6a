import { type ReactNode, useId } from 'react'
import { Switch } from '../../ui/switch'
import { SettingRow } from './section'

interface SwitchRowProps {
  title: string
  checked: boolean
  onCheckedChange: (checked: boolean) => void
  disabled?: boolean
  /** What it means, and why it cannot be changed where that is so. */
  children: ReactNode
}

/** A setting that is on or off. */
export function SwitchRow({ title, checked, onCheckedChange, disabled = false, children }: SwitchRowProps) {
  const id = useId()
  return (
    <SettingRow
      title={title}
      titleId={`${id}-title`}
      textId={`${id}-text`}
      control={
        <Switch
          labelledBy={`${id}-title`}
          describedBy={`${id}-text`}
          {...{ checked, onCheckedChange, disabled }}
        />
      }
    >
      {children}
    </SettingRow>
  )
}
