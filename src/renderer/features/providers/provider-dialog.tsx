import { useId, useMemo, useState } from 'react'
import { bridge } from '../../bridge'
import { loadProviders } from '../../stores/provider-store'
import { Button } from '../../ui/button'
import { CodeEditor } from '../../ui/code-editor'
import { Dialog } from '../../ui/dialog'
import { notify } from '../../ui/toaster'
import { type ProviderProblem, placeOfField, readProvider } from './provider-text'

interface ProviderDialogProps {
  title: string
  /** The JSON to begin with. */
  text: string
  onClose: () => void
}

/** A provider as JSON, checked with every key: what is wrong is underlined, named, and keeps it from being saved. */
export function ProviderDialog({ title, text: initialText, onClose }: ProviderDialogProps) {
  const [text, setText] = useState(initialText)
  /** What main had against this very text. */
  const [refusal, setRefusal] = useState<ProviderProblem | null>(null)
  const [busy, setBusy] = useState(false)
  const statusId = useId()
  const { provider, problem: ownProblem } = useMemo(() => readProvider(text), [text])
  const problem = ownProblem ?? refusal

  const save = async () => {
    if (provider === null) return
    setBusy(true)
    const saved = await bridge.saveProvider(provider)
    setBusy(false)
    if (!saved.ok) {
      const { message, field } = saved.error
      return setRefusal({ message, ...placeOfField(text, field) })
    }
    await loadProviders()
    notify(`${provider.name} is saved`)
    onClose()
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description="How it authenticates, what its keys look like, how they live and die."
      width="wide"
      footer={
        <>
          <p
            id={statusId}
            role="status"
            className={problem ? 'mr-auto min-w-0 wrap-anywhere text-bad' : 'mr-auto min-w-0 text-dim'}
          >
            {problem
              ? `Line ${problem.line}, column ${problem.column}. ${problem.message}`
              : `${provider?.name} can be saved.`}
          </p>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" busy={busy} disabled={ownProblem !== null} onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <div className="-mx-5 -my-4 h-[calc(100vh-240px)] max-h-[620px]">
        <CodeEditor
          label="Provider as JSON"
          language="json"
          value={text}
          onValueChange={(next) => {
            setText(next)
            setRefusal(null)
          }}
          problem={problem}
          describedBy={statusId}
        />
      </div>
    </Dialog>
  )
}
