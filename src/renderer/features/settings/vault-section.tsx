import { useState } from 'react'
import { bridge } from '../../bridge'
import { useVaultStore } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { notifyFailure } from '../../ui/toaster'
import { VaultFolder } from '../unlock/vault-folder'
import { RenameVaultDialog } from '../vaults/rename-vault-dialog'
import { VaultsDialog } from '../vaults/vaults-dialog'
import { Section, SettingRow } from './section'

/** What the vault is called, where it is, and the way to the others. */
export function VaultSection() {
  const status = useVaultStore((state) => state.status)
  const [dialog, setDialog] = useState<'rename' | 'vaults' | null>(null)
  const [busy, setBusy] = useState(false)
  if (!status) return null
  const { folder, name } = status
  const move = async () => {
    setBusy(true)
    const result = await bridge.moveVault({ folder })
    setBusy(false)
    if (!result.ok) notifyFailure(result.error)
  }
  return (
    <Section>
      <SettingRow title="Name" control={<Button onClick={() => setDialog('rename')}>Rename…</Button>}>
        <p>
          <span className="text-ink">{name}</span>. It stands on the window and on the unlock screen of this
          computer.
        </p>
      </SettingRow>
      <SettingRow
        title="Place"
        control={
          <Button busy={busy} onClick={() => void move()}>
            Move…
          </Button>
        }
      >
        <VaultFolder label="This vault is in" folder={folder} />
        <p>
          Moving takes the backups along and locks the vault. To use a copy on another computer, copy the
          whole folder while it is locked, or restore a backup there. Everything in it is encrypted: keys,
          addresses, names, notes and the history.
        </p>
      </SettingRow>
      <SettingRow
        title="Other vaults"
        control={<Button onClick={() => setDialog('vaults')}>Other vaults…</Button>}
      >
        <p>A vault for each purpose, with a password of its own. One is open at a time.</p>
      </SettingRow>
      {dialog === 'rename' && <RenameVaultDialog vault={status} onClose={() => setDialog(null)} />}
      {dialog === 'vaults' && <VaultsDialog onClose={() => setDialog(null)} />}
    </Section>
  )
}
