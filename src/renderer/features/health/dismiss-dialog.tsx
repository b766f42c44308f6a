import { useState } from 'react'
import type { Finding } from '../../../shared/model/health'
import { addDays, dayOf, startOfDay } from '../../../shared/rules/calendar-day'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadHealth } from '../../stores/health-store'
import { FormDialog } from '../../ui/form-dialog'
import { Select } from '../../ui/select'
import { TextField } from '../../ui/text-field'
import { notify } from '../../ui/toaster'

const words = texts.health.dismissal

/** Days until it comes back; null for when it changes. */
const spans = { change: null, week: 7, month: 30, quarter: 91 } as const
type Span = keyof typeof spans
const spanNames: readonly Span[] = ['change', 'week', 'month', 'quarter']

/** Asks why a finding may stay, and for how long. */
export function DismissDialog({ finding, onClose }: { finding: Finding; onClose: () => void }) {
  const { subject, title, detail } = finding
  const [reason, setReason] = useState('')
  const [span, setSpan] = useState<Span>('change')
  const [failure, setFailure] = useState<{ message: string; field?: string | undefined } | null>(null)
  const [busy, setBusy] = useState(false)
  const dismiss = async () => {
    const days = spans[span]
    const until = days === null ? null : startOfDay(addDays(dayOf(Date.now()), days))
    setBusy(true)
    const result = await bridge.dismissFinding({ subject, kind: detail.kind, reason, until })
    setBusy(false)
    if (!result.ok) return setFailure(result.error)
    onClose()
    notify(words.done(title))
    await loadHealth()
  }
  return (
    <FormDialog
      title={words.title(title)}
      description={words.description}
      submitLabel={words.submit}
      error={failure !== null && failure.field !== 'reason' ? failure.message : undefined}
      busy={busy}
      onSubmit={(event) => {
        event.preventDefault()
        void dismiss()
      }}
      onClose={onClose}
    >
      <TextField
        label={words.reason}
        hint={words.reasonHint}
        autoFocus
        maxLength={500}
        value={reason}
        error={failure?.field === 'reason' ? failure.message : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      <Select
        label={words.until}
        value={span}
        onChange={({ target }) => setSpan(spanNames.find((name) => name === target.value) ?? 'change')}
      >
        {spanNames.map((name) => (
          <option key={name} value={name}>
            {words.choices[name]}
          </option>
        ))}
      </Select>
    </FormDialog>
  )
}
