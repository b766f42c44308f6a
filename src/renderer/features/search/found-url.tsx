import type { SoughtWords } from '../../../shared/rules/match-search'
import { SecretMask } from '../../ui/secret-mask'
import { splitMasks } from '../tester/masks'
import { FoundText } from './found-text'

interface FoundUrlProps {
  url: string
  sought: readonly SoughtWords[]
}

/** An address with the words marked by which it was found, and each mask as the chip that it is elsewhere. */
export function FoundUrl({ url, sought }: FoundUrlProps) {
  return splitMasks(url).map(({ from, piece }) =>
    piece.type === 'text' ? (
      <FoundText key={from} text={piece.text} sought={sought} />
    ) : (
      <SecretMask key={from} what={piece.what} />
    ),
  )
}
