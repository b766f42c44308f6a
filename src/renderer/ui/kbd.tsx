/** Keys as they stand on the keyboard, e.g. `Ctrl K`. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="rounded-small border border-line-strong px-1 font-sans text-tiny whitespace-nowrap text-dim">
      {children}
    </kbd>
  )
}
