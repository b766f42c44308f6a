import { ChevronDown, KeyRound, Settings, Vault } from 'lucide-react'
import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { useVaultStore } from '../../stores/vault-store'
import { openSettings } from '../../stores/view-store'
import { Menu } from '../../ui/menu'
import { VaultsDialog } from './vaults-dialog'

const words = texts.vaults

/** Which vault is open, and the way to the others. */
export function VaultMenu() {
  const name = useVaultStore((state) => state.status?.name)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Menu
        align="start"
        trigger={
          <button
            type="button"
            aria-label={words.menu.label(name ?? '')}
            className="flex h-7 min-w-0 items-center gap-1.5 rounded-control px-1.5 font-strong hover:bg-hover"
          >
            <KeyRound aria-hidden className="size-4 shrink-0 text-accent" />
            <span className="truncate">{name}</span>
            <ChevronDown aria-hidden className="size-3.5 shrink-0 text-dim" />
          </button>
        }
        groups={[
          [
            { label: words.others, icon: <Vault />, onSelect: () => setOpen(true) },
            { label: words.menu.nameAndPlace, icon: <Settings />, onSelect: () => openSettings('vault') },
          ],
        ]}
      />
      {open && <VaultsDialog onClose={() => setOpen(false)} />}
    </>
  )
}
