import { Ellipsis } from 'lucide-react'
import type { Provider } from '../../../shared/providers/provider'
import { texts } from '../../../shared/texts'
import { Badge } from '../../ui/badge'
import { IconButton } from '../../ui/icon-button'
import { Menu } from '../../ui/menu'
import { Pill } from '../../ui/pill'

const words = texts.providers

interface ProviderRowProps {
  provider: Provider
  /** Whether it came with Latchkey, and whether a person changed it since. */
  origin: 'built-in' | 'changed' | 'own'
  onEdit: () => void
  onExport: () => void
  onRemove: () => void
}

/** One provider with what it can authenticate by, and what is not confirmed about it. */
export function ProviderRow({ provider, origin, onEdit, onExport, onRemove }: ProviderRowProps) {
  const { name, badge, kinds, unconfirmed } = provider
  const undo = {
    label: origin === 'changed' ? words.actions.undoChanges : words.actions.remove,
    onSelect: onRemove,
  }
  return (
    <li className="flex items-start gap-3 border-b border-line py-2.5">
      <Badge {...badge} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-medium wrap-anywhere">{name}</span>
          {origin !== 'built-in' && <Pill tone="off">{words.origins[origin]}</Pill>}
        </p>
        <p className="text-dim wrap-anywhere">{kinds.map((kind) => kind.name).join(', ')}</p>
        {unconfirmed.length > 0 && (
          <details className="mt-1 text-dim">
            <summary className="cursor-default">{words.unconfirmed(unconfirmed.length)}</summary>
            <ul className="mt-1 list-disc pl-5">
              {unconfirmed.map((fact) => (
                <li key={fact}>{fact}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <Menu
        trigger={<IconButton size="small" label={words.actions.label(name)} icon={<Ellipsis />} />}
        groups={[
          [
            { label: words.actions.change, onSelect: onEdit },
            { label: texts.common.export, onSelect: onExport },
          ],
          origin === 'built-in' ? [] : [{ ...undo, tone: 'danger' }],
        ]}
      />
    </li>
  )
}
