import { FileInput, Plus } from 'lucide-react'
import { useState } from 'react'
import { builtInProviders, findProvider } from '../../../shared/providers'
import { firstProvider } from '../../../shared/providers/first-provider'
import type { Provider } from '../../../shared/providers/provider'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { loadProviders, useProviderStore } from '../../stores/provider-store'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { notify, notifyFailure } from '../../ui/toaster'
import { Section, SettingRow } from '../settings/section'
import { ProviderDialog } from './provider-dialog'
import { ProviderRow } from './provider-row'
import { writeProvider } from './provider-text'

const words = texts.providers

type Open = { type: 'edit'; title: string; text: string } | { type: 'remove'; provider: Provider }

/** Every system whose keys Latchkey knows about, and the way to teach it another or to change what it knows. */
export function ProvidersSection() {
  const { providers, ownIds } = useProviderStore()
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const edit = (title: string, text: string) => setOpen({ type: 'edit', title, text })

  const importFile = async () => {
    const read = await bridge.readProviderFile()
    if (!read.ok) return notifyFailure(read.error)
    if (read.value.text !== null) edit(words.importTitle, read.value.text)
  }
  const exportFile = async ({ id, name }: Provider) => {
    const exported = await bridge.exportProvider({ id })
    if (!exported.ok) return notifyFailure(exported.error)
    if (exported.value.path !== null) notify(words.exported(name, exported.value.path))
  }
  const remove = async ({ id, name }: Provider) => {
    const removed = await bridge.removeProvider({ id })
    if (!removed.ok) return notifyFailure(removed.error)
    await loadProviders()
    notify(isBuiltIn(id) ? words.undone(name) : words.removed(name))
  }
  return (
    <Section>
      <SettingRow
        title={words.title}
        control={
          <>
            <Button onClick={() => void importFile()}>
              <FileInput aria-hidden className="size-4" />
              {words.import}
            </Button>
            <Button variant="primary" onClick={() => edit(words.create, writeProvider(firstProvider))}>
              <Plus aria-hidden className="size-4" />
              {words.create}
            </Button>
          </>
        }
      >
        <p>{words.whatTheyAre}</p>
      </SettingRow>
      <ul aria-label={words.title}>
        {providers.map((provider) => (
          <ProviderRow
            key={provider.id}
            provider={provider}
            origin={originOf(provider.id, ownIds)}
            onEdit={() => edit(words.editor.title(provider.name), writeProvider(provider))}
            onExport={() => void exportFile(provider)}
            onRemove={() => setOpen({ type: 'remove', provider })}
          />
        ))}
      </ul>
      {open?.type === 'edit' && <ProviderDialog title={open.title} text={open.text} onClose={close} />}
      {open?.type === 'remove' && (
        <ConfirmDialog
          open
          onOpenChange={(stays) => !stays && close()}
          {...questionOf(open.provider)}
          tone="danger"
          onConfirm={() => remove(open.provider)}
        />
      )}
    </Section>
  )
}

function isBuiltIn(id: string): boolean {
  return findProvider(builtInProviders, id) !== undefined
}

function originOf(id: string, ownIds: readonly string[]) {
  if (!ownIds.includes(id)) return 'built-in'
  return isBuiltIn(id) ? 'changed' : 'own'
}

function questionOf({ id, name }: Provider) {
  const { title, description, confirm } = isBuiltIn(id) ? words.undoQuestion : words.removeQuestion
  return { title: title(name), description, confirmLabel: confirm }
}
