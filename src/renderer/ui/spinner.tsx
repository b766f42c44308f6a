/** A turning ring, as large as the text around it. Says nothing to a screen reader: the busy element does. */
export function Spinner() {
  return (
    <span
      aria-hidden
      className="inline-block size-[1em] animate-spin rounded-round border-2 border-current border-r-transparent"
    />
  )
}
