import { FileInput, Plus } from 'lucide-react'
import { useState } from 'react'
import { builtInProviders, findProvider } from '../../../shared/providers'
import type { Provider } from '../../../shared/providers/provider'
import { bridge } from '../../bridge'
import { loadProviders, useProviderStore } from '../../stores/provider-store'
import { Button } from '../../ui/button'
import { ConfirmDialog } from '../../ui/confirm-dialog'
import { notify, notifyFailure } from '../../ui/toaster'
import { Section, SettingRow } from '../settings/section'
import { ProviderDialog } from './provider-dialog'
import { ProviderRow } from './provider-row'
import { firstProvider, writeProvider } from './provider-text'

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
    if (read.value.text !== null) edit('Import a provider', read.value.text)
  }
  const exportFile = async ({ id, name }: Provider) => {
    const exported = await bridge.exportProvider({ id })
    if (!exported.ok) return notifyFailure(exported.error)
    if (exported.value.path !== null) notify(`${name} is in ${exported.value.path}`)
  }
  const remove = async ({ id, name }: Provider) => {
    const removed = await bridge.removeProvider({ id })
    if (!removed.ok) return notifyFailure(removed.error)
    await loadProviders()
    notify(isBuiltIn(id) ? `${name} is as it came with Latchkey` : `${name} is removed`)
  }
  return (
    <Section>
      <SettingRow
        title="Providers"
        control={
          <>
            <Button onClick={() => void importFile()}>
              <FileInput aria-hidden className="size-4" />
              Import…
            </Button>
            <Button variant="primary" onClick={() => edit('New provider', writeProvider(firstProvider))}>
              <Plus aria-hidden className="size-4" />
              New provider
            </Button>
          </>
        }
      >
        <p>
          What Latchkey knows of a system is data: how it authenticates, what its keys look like, how they
          live, what its errors mean. Change what turns out otherwise, or write a system that is not here.
        </p>
      </SettingRow>
      <ul aria-label="Providers">
        {providers.map((provider) => (
          <ProviderRow
            key={provider.id}
            provider={provider}
            origin={originOf(provider.id, ownIds)}
            onEdit={() => edit(`Change ${provider.name}`, writeProvider(provider))}
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
  return isBuiltIn(id)
    ? {
        title: `Undo the changes to ${name}?`,
        description:
          'It is then as it came with Latchkey. Export it before if you want to keep your changes.',
        confirmLabel: 'Undo changes',
      }
    : {
        title: `Remove ${name}?`,
        description: 'Latchkey forgets how it authenticates. Export it before if you may want it again.',
        confirmLabel: 'Remove',
      }
}
