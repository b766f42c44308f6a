import { LockKeyhole } from 'lucide-react'
import { texts } from '../../shared/texts'

interface SecretMaskProps {
  /** What is hidden, e.g. `key of Secret key, Test`. */
  what: string
  /** What may be shown of it, e.g. `sk_test_…2U`; without one the chip says in words what it hides. */
  hint?: string | null
}

/** Stands where a secret would: says what it is, and nothing about its length. */
export function SecretMask({ what, hint = null }: SecretMaskProps) {
  return (
    <span
      title={texts.controls.hidden(what)}
      className="inline-flex max-w-full items-center gap-1 rounded-small bg-hover px-1.5 align-bottom text-dim"
    >
      <LockKeyhole aria-hidden className="size-3 shrink-0" />
      {hint ? (
        <>
          <span className="sr-only">{texts.controls.beforeHint(what)}</span>
          <span className="truncate font-mono text-mono">{hint}</span>
        </>
      ) : (
        <span className="truncate">{what}</span>
      )}
    </span>
  )
}
