import { type Mode, modeNames } from '../../shared/model/mode'
import { texts } from '../../shared/texts'
import { ModeMark } from './mode-mark'
import { SegmentedControl } from './segmented-control'

interface ModeChoiceProps {
  value: Mode
  onValueChange: (mode: Mode) => void
}

/** Test or Live: told by shape and word, the colour only repeats it. */
export function ModeChoice({ value, onValueChange }: ModeChoiceProps) {
  return (
    <SegmentedControl
      label={texts.controls.mode}
      value={value}
      onValueChange={onValueChange}
      options={[
        { value: 'test', label: modeNames.test, icon: <ModeMark mode="test" />, tone: 'test' },
        { value: 'live', label: modeNames.live, icon: <ModeMark mode="live" />, tone: 'live' },
      ]}
    />
  )
}
