import type { CredentialMode } from '../../../shared/model/credential'
import { modeNames } from '../../../shared/model/mode'
import type { CredentialKind } from '../../../shared/providers/credential-kind'
import { texts } from '../../../shared/texts'
import { ModeMark } from '../../ui/mode-mark'
import { SegmentedControl } from '../../ui/segmented-control'

/** The order of the switch of the window, whichever a provider names first. */
const modesInOrder = ['test', 'live', 'both'] as const satisfies CredentialMode[]

interface CredentialModeChoiceProps {
  label: string
  kind: CredentialKind
  value: CredentialMode
  onValueChange: (mode: CredentialMode) => void
}

/** Which mode a credential is for, of those that its kind has. */
export function CredentialModeChoice({ label, kind, value, onValueChange }: CredentialModeChoiceProps) {
  return (
    <SegmentedControl
      {...{ label, value, onValueChange }}
      options={modesInOrder.filter((mode) => kind.modes.includes(mode)).map(modeOption)}
    />
  )
}

function modeOption(mode: CredentialMode) {
  return mode === 'both'
    ? ({ value: mode, label: texts.credential.bothModes } as const)
    : { value: mode, label: modeNames[mode], icon: <ModeMark mode={mode} />, tone: mode }
}
