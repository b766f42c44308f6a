/** Which vault this is. A long path breaks, so that its end, which tells the most, is never cut off. */
export function VaultFolder({ label, folder }: { label: string; folder: string }) {
  return (
    <p>
      {label} <span className="font-mono break-all text-ink">{folder}</span>
    </p>
  )
}
