import { findHighlights } from './find-highlights'

/** A text with the words that a search found in it marked. */
export function Highlighted({ text, search }: { text: string; search: string }) {
  const spans = findHighlights(text, search)
  return spans.map(({ from, to, found }) =>
    found ? (
      <mark key={from} className="bg-transparent font-strong text-accent">
        {text.slice(from, to)}
      </mark>
    ) : (
      <span key={from}>{text.slice(from, to)}</span>
    ),
  )
}
