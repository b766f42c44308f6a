import type { Credential } from '../../../shared/model/credential'
import { findKind } from '../../../shared/providers'
import { listProviders } from '../../stores/provider-store'
import { SecretField } from './secret-field'
import { useCopiedPart } from './use-copied-part'
import { useRevealedPart } from './use-revealed-part'

/** The parts of a credential, each with its own buttons. To be keyed by what must end a reveal. */
export function PartList({ credential }: { credential: Credential }) {
  const reveal = useRevealedPart(credential.id)
  const clipboard = useCopiedPart(credential.id)
  const definitions = findKind(listProviders(), credential)?.parts ?? []
  return (
    <div className="mt-3">
      {credential.parts.map((part) => (
        <SecretField
          key={part.name}
          label={definitions.find(({ name }) => name === part.name)?.label ?? part.name}
          part={part}
          writeOnly={credential.writeOnly}
          revealed={
            reveal.revealed?.part === part.name
              ? { value: reveal.revealed.value, secondsLeft: reveal.secondsLeft }
              : null
          }
          copiedFor={clipboard.copied?.part === part.name ? clipboard.secondsLeft : null}
          onReveal={() => void reveal.reveal(part.name)}
          onHide={reveal.hide}
          onCopy={() => void clipboard.copy(part.name)}
        />
      ))}
    </div>
  )
}
