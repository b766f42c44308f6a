import type { ReactNode } from 'react'
import type { Settings } from '../../../shared/model/protection'
import { Select } from '../../ui/select'
import { SettingRow } from './section'
import { choicesFor, type NumberSetting } from './setting-choices'

interface NumberSettingRowProps {
  title: string
  /** The accessible name of the choice. */
  label: string
  name: NumberSetting
  settings: Settings
  change: (changed: Partial<Settings>) => void
  /** What it means. */
  children: ReactNode
}

/** A setting of which one number is chosen. */
export function NumberSettingRow({ title, label, name, settings, change, children }: NumberSettingRowProps) {
  return (
    <SettingRow
      title={title}
      control={
        <Select
          label={label}
          labelHidden
          className="w-40"
          value={settings[name]}
          onChange={({ target }) => change({ [name]: Number(target.value) })}
        >
          {choicesFor(name, settings[name]).map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </Select>
      }
    >
      {children}
    </SettingRow>
  )
}
