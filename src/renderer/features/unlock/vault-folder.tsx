import { Fragment } from 'react'

/**
 * Which vault this is. A long path breaks after a separator, so that all of it can be read. Not monospaced, though a
 * machine reads it: the first screen would wait for a second font.
 */
export function VaultFolder({ label, folder }: { label: string; folder: string }) {
  const parts = folder.split(/(?<=[/\\])/)
  return (
    <p>
      {label}{' '}
      <span className="wrap-break-word text-ink">
        {parts.map((part, index) => (
          <Fragment key={parts.slice(0, index + 1).join('')}>
            {part}
            <wbr />
          </Fragment>
        ))}
      </span>
    </p>
  )
}
