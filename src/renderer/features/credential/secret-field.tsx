import { Check } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { Part } from '../../../shared/model/credential'
import { texts } from '../../../shared/texts'
import { Button } from '../../ui/button'
import { useHold } from '../../ui/use-hold'

const words = texts.credential.secret

interface SecretFieldProps {
  /** What the provider calls the part. */
  label: string
  part: Part
  /** The value in the clear and the seconds until it is hidden, while it is revealed. */
  revealed: { readonly value: string; readonly secondsLeft: number } | null
  /** Seconds until the clipboard is cleared, while this part is on it. */
  copiedFor: number | null
  /** Never shown nor copied: it is only used. */
  writeOnly: boolean
  onReveal: () => void
  onHide: () => void
  onCopy: () => void
}

/** One part of a credential. A secret shows as dots, always as many, with what may be known of it below. */
export function SecretField(props: SecretFieldProps) {
  const { label, part, writeOnly, revealed, copiedFor, onReveal, onHide, onCopy } = props
  const labelId = useId()
  const [isPeeking, setIsPeeking] = useState(false)
  const peek = useHold({
    onHold: () => {
      setIsPeeking(true)
      onReveal()
    },
    onRelease: () => {
      setIsPeeking(false)
      onHide()
    },
  })
  return (
    <fieldset
      aria-labelledby={labelId}
      className="mt-2 min-w-0 rounded-panel border border-line bg-code py-1.5 pr-1.5 pl-2.5"
    >
      <div className="flex min-h-6 items-center gap-1">
        <span id={labelId} className="min-w-0 flex-1 truncate text-dim">
          {label}
        </span>
        {part.secret && writeOnly && <span className="pr-1 text-tiny text-dim">{words.writeOnly}</span>}
        {part.secret && !writeOnly && (
          <>
            <Button
              variant="ghost"
              size="small"
              aria-describedby={labelId}
              title={words.howToPeek}
              className="cursor-pointer select-none"
              {...peek}
            >
              {words.peek}
            </Button>
            <Button
              variant="ghost"
              size="small"
              aria-describedby={labelId}
              onClick={revealed ? onHide : onReveal}
            >
              {revealed ? words.hide : words.reveal}
            </Button>
          </>
        )}
        {!(part.secret && writeOnly) && (
          <Button variant="ghost" size="small" aria-describedby={labelId} onClick={onCopy}>
            <span className={copiedFor === null ? undefined : 'sr-only'}>{words.copy}</span>
            {copiedFor !== null && (
              <span aria-hidden className="numbers flex items-center gap-1 text-ok">
                <Check className="size-3.5" />
                {words.copiedFor(copiedFor)}
              </span>
            )}
          </Button>
        )}
      </div>
      {revealed ? (
        <p className="font-mono text-mono wrap-anywhere select-text">{revealed.value}</p>
      ) : (
        <Concealed part={part} />
      )}
      <p className="numbers flex flex-wrap gap-x-3 text-tiny text-dim empty:hidden">
        {revealed && !isPeeking && <Countdown>{words.hidesIn(revealed.secondsLeft)}</Countdown>}
        {copiedFor !== null && <Countdown>{words.clearsIn(copiedFor)}</Countdown>}
      </p>
      {/* Said once: a screen reader must not count along. */}
      <p role="status" className="sr-only">
        {revealed && words.isShown(label)}
        {copiedFor !== null && words.isCopied(label)}
      </p>
    </fieldset>
  )
}

function Concealed({ part }: { part: Part }) {
  if (!part.secret) return <p className="font-mono text-mono wrap-anywhere select-text">{part.value}</p>
  return (
    <p className="flex items-center gap-3">
      <span className="sr-only">{words.hidden}</span>
      <span aria-hidden className="tracking-[0.15em] text-dim">
        {'•'.repeat(10)}
      </span>
      {part.hint && <span className="truncate font-mono text-mono text-faint">{part.hint}</span>}
    </p>
  )
}

function Countdown({ children }: { children: ReactNode }) {
  return <span aria-hidden>{children}</span>
}
