import { useVaultStore } from '../../stores/vault-store'
import { VaultFolder } from '../unlock/vault-folder'
import { Section, SettingRow } from './section'

/** Where the vault is, and what lies there. */
export function AboutSection() {
  const status = useVaultStore((state) => state.status)
  return (
    <Section>
      <SettingRow title="Folder">
        {status && <VaultFolder label="This vault is in" folder={status.folder} />}
        <p>
          Everything in it is encrypted: keys, addresses, names, notes and the history. To take the vault to
          another computer, copy the whole folder while it is locked, or restore a backup there.
        </p>
      </SettingRow>
    </Section>
  )
}
