import { SecretMask } from '../../ui/secret-mask'
import { splitMasks } from './masks'

/** A text in which every mask is a chip that names what it hides. */
export function MaskedText({ children }: { children: string }) {
  return splitMasks(children).map(({ from, piece }) =>
    piece.type === 'text' ? piece.text : <SecretMask key={from} what={piece.what} />,
  )
}
