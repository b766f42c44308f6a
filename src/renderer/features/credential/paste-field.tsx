import { useState } from 'react'
import { assertNever } from '../../../shared/errors'
import { type Mode, modeNames } from '../../../shared/model/mode'
import { findKind } from '../../../shared/providers'
import type { CredentialKind } from '../../../shared/providers/credential-kind'
import { literalPrefix } from '../../../shared/providers/key-template'
import type { Provider } from '../../../shared/providers/provider'
import { Notice } from '../../ui/notice'
import { TextField } from '../../ui/text-field'
import type { PastedText } from './credential-draft'

interface PasteFieldProps {
  pasted: PastedText
  /** Of the view. */
  mode: Mode
  kind: CredentialKind
  provider: Provider
  onPaste: (text: string) => void
}

/** Takes a key, or text with a key in it, and says what it was taken for. */
export function PasteField({ pasted, mode, kind, provider, onPaste }: PasteFieldProps) {
  const [text, setText] = useState('')
  return (
    <div className="flex flex-col gap-2">
      <TextField
        label="Paste a key"
        type="password"
        mono
        autoComplete="new-password"
        placeholder={placeholderOf(provider)}
        hint="The rest is filled in by what it looks like."
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

function Verdict({ pasted, mode, kind, provider }: Omit<PasteFieldProps, 'onPaste'>) {
  const labelOf = (name: string) => kind.parts.find((part) => part.name === name)?.label ?? name
  switch (pasted.type) {
    case 'nothing':
      return null
    case 'recognised': {
      const { key } = pasted
      const what = findKind([provider], key)?.name ?? provider.name
      if (key.mode !== null && key.mode !== mode) {
        return (
          <Notice tone="warn" title={`${what} for ${modeNames[key.mode]}, and you are in ${modeNames[mode]}`}>
            It is saved for {modeNames[key.mode]} and shows there.
          </Notice>
        )
      }
      return (
        <Notice tone="ok">
          Recognised: {what} of {provider.name}
          {key.mode !== null && `, ${modeNames[key.mode]}`}.
        </Notice>
      )
    }
    case 'foreign':
      return (
        <Notice tone="warn" title={`This is a key of ${pasted.providerName}`}>
          This database belongs to {provider.name}. Add the key to a database of {pasted.providerName}.
        </Notice>
      )
    case 'only-place':
      return (
        <Notice tone="info">
          Keys of {provider.name} have no known format: it went into {labelOf(pasted.part)} as it is.
        </Notice>
      )
    case 'unknown':
      return <Notice tone="info">Not recognised. Choose the kind below and paste it where it belongs.</Notice>
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
