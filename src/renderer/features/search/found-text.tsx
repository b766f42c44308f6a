import { findHighlights, type SoughtWords } from '../../../shared/rules/match-search'
import { Highlighted } from '../../ui/highlighted'

interface FoundTextProps {
  text: string
  /** What was looked for, by `listSought`. */
  sought: readonly SoughtWords[]
}

/** A text with the words marked by which it was found. */
export function FoundText({ text, sought }: FoundTextProps) {
  return <Highlighted text={text} spans={findHighlights(text, sought)} />
}
