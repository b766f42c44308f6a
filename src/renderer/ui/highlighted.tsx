interface HighlightedProps {
  text: string
  /** The whole text in parts, some of them marked. */
  spans: readonly { readonly from: number; readonly to: number; readonly found: boolean }[]
}

/** A text with parts of it marked. */
export function Highlighted({ text, spans }: HighlightedProps) {
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
