import { clsx } from 'clsx'
import type { Credential } from '../../../shared/model/credential'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { servesMode } from '../../../shared/rules/serves-mode'
import { texts } from '../../../shared/texts'
import { ModeMark } from '../../ui/mode-mark'
import { Picker } from '../../ui/picker'
import type { PickerOption } from '../../ui/picker-options'
import { findHint } from '../credential/describe-credential'

const words = texts.tester.credential

interface CredentialPickerProps {
  credentials: readonly Credential[]
  mode: Mode
  value: string | null
  onValueChange: (credentialId: string | null) => void
  className: string
}

/** The credentials of a database by name. Those of the other mode are there too, marked: the guard says why not. */
export function CredentialPicker({
  credentials,
  mode,
  value,
  onValueChange,
  className,
}: CredentialPickerProps) {
  const chosen = credentials.find((credential) => credential.id === value)
  const options: PickerOption<string | null>[] = [
    { value: null, label: texts.common.none },
    ...credentials.filter((credential) => servesMode(credential, mode)).map(fitting),
    ...credentials.filter((credential) => !servesMode(credential, mode)).map(unfitting),
  ]
  function fitting(credential: Credential): PickerOption<string> {
    return { ...optionOf(credential), group: words.forMode(modeNames[mode]) }
  }
  function unfitting(credential: Credential): PickerOption<string> {
    return { ...optionOf(credential), group: words.notForMode(modeNames[mode]) }
  }
  return (
    <Picker
      label={words.label}
      {...{ options, value, onValueChange }}
      listWidth={360}
      className={clsx(
        'h-[34px] rounded-panel border border-line-field bg-panel px-2.5 focus-visible:outline-offset-0',
        className,
      )}
    >
      {chosen ? (
        <>
          <span className="min-w-0 flex-1 truncate">{chosen.title}</span>
          {servesMode(chosen, mode) ? (
            <Hint credential={chosen} />
          ) : (
            <ModeWord mode={chosen.mode} className="text-bad" />
          )}
        </>
      ) : (
        <span className="truncate text-dim">{value === null ? texts.common.none : words.deleted}</span>
      )}
    </Picker>
  )
}

function optionOf(credential: Credential): PickerOption<string> {
  return {
    value: credential.id,
    label: credential.title,
    detail: (
      <>
        <Hint credential={credential} />
        <ModeWord mode={credential.mode} className="w-14 text-dim" />
      </>
    ),
  }
}

function Hint({ credential }: { credential: Credential }) {
  const hint = findHint(credential)
  return (
    hint && (
      <span className="shrink-0 rounded-small bg-hover px-1.5 font-mono text-mono text-dim">{hint}</span>
    )
  )
}

function ModeWord({ mode, className }: { mode: Credential['mode']; className: string }) {
  return (
    <span className={clsx('flex shrink-0 items-center gap-1 text-tiny font-strong uppercase', className)}>
      {mode === 'both' ? (
        texts.credential.bothModes
      ) : (
        <>
          <ModeMark mode={mode} />
          {modeNames[mode]}
        </>
      )}
    </span>
  )
}
