import { useState } from 'react'
import { assertNever } from '../../../shared/errors'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { findKind } from '../../../shared/providers'
import type { CredentialKind } from '../../../shared/providers/credential-kind'
import { literalPrefix } from '../../../shared/providers/key-template'
import type { Provider } from '../../../shared/providers/provider'
import { texts } from '../../../shared/texts'
import { Notice } from '../../ui/notice'
import { TextField } from '../../ui/text-field'
import type { PastedText } from './credential-draft'

const words = texts.credentialForm.paste

interface PasteFieldProps {
  pasted: PastedText
  /** Of the view. */
  mode: Mode
  kind: CredentialKind
  provider: Provider
  /** What was pasted elsewhere already. */
  initialText: string
  onPaste: (text: string) => void
}

/** Takes a key, or text with a key in it, and says what it was taken for. */
export function PasteField({ pasted, mode, kind, provider, initialText, onPaste }: PasteFieldProps) {
  const [text, setText] = useState(initialText)
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label={words.label}
        type="password"
        mono
        autoComplete="new-password"
        placeholder={placeholderOf(provider)}
        hint={words.hint}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          onPaste(event.target.value)
        }}
      />
      <div role="status" className="empty:hidden">
        <Verdict {...{ pasted, mode, kind, provider }} />
      </div>
    </div>
  )
}

function Verdict({ pasted, mode, kind, provider }: Omit<PasteFieldProps, 'initialText' | 'onPaste'>) {
  const labelOf = (name: string) => kind.parts.find((part) => part.name === name)?.label ?? name
  switch (pasted.type) {
    case 'nothing':
      return null
    case 'recognised': {
      const { key } = pasted
      const what = findKind([provider], key)?.name ?? provider.name
      if (key.mode !== null && key.mode !== mode) {
        return (
          <Notice tone="warn" title={words.otherMode.title(what, modeNames[key.mode], modeNames[mode])}>
            {words.otherMode.text(modeNames[key.mode])}
          </Notice>
        )
      }
      return (
        <Notice tone="ok">
          {key.mode === null
            ? words.recognised(what, provider.name)
            : words.recognisedIn(what, provider.name, modeNames[key.mode])}
        </Notice>
      )
    }
    case 'foreign':
      return (
        <Notice tone="warn" title={words.foreign.title(pasted.providerName)}>
          {words.foreign.text(provider.name, pasted.providerName)}
        </Notice>
      )
    case 'only-place':
      return <Notice tone="info">{words.onlyPlace(provider.name, labelOf(pasted.part))}</Notice>
    case 'unknown':
      return <Notice tone="info">{words.unknown}</Notice>
    default:
      return assertNever(pasted)
  }
}

/** The beginnings by which keys of this provider are known. */
function placeholderOf({ kinds }: Provider): string {
  const prefixes = kinds.flatMap(({ keyPatterns }) =>
    keyPatterns.map(({ template }) => `${literalPrefix(template)}…`),
  )
  return prefixes.join('   ')
}
