import { useState } from 'react'
import { texts } from '../../../shared/texts'
import { bridge } from '../../bridge'
import { useSampleStore } from '../../stores/sample-store'
import { useVaultStore } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { Sentence } from '../../ui/sentence'
import { notifyFailure } from '../../ui/toaster'
import { AddSamplesButton } from '../sample/add-samples-button'
import { RemoveSamplesButton } from '../sample/remove-samples-button'
import { VaultFolder } from '../unlock/vault-folder'
import { RenameVaultDialog } from '../vaults/rename-vault-dialog'
import { VaultsDialog } from '../vaults/vaults-dialog'
import { Section, SettingRow } from './section'

const words = texts.settings.vault

/** What the vault is called, where it is, and the way to the others. */
export function VaultSection() {
  const hasSamples = useSampleStore(({ ids }) => ids.length > 0)
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
      <SettingRow
        title={words.name.title}
        control={<Button onClick={() => setDialog('rename')}>{words.name.change}</Button>}
      >
        <p>
          <Sentence of={words.name.about(<span className="text-ink">{name}</span>)} />
        </p>
      </SettingRow>
      <SettingRow
        title={words.place.title}
        control={
          <Button busy={busy} onClick={() => void move()}>
            {texts.vaults.move}
          </Button>
        }
      >
        <VaultFolder label={words.place.folder} folder={folder} />
        <p>{words.place.about}</p>
      </SettingRow>
      <SettingRow
        title={words.others.title}
        control={<Button onClick={() => setDialog('vaults')}>{texts.vaults.others}</Button>}
      >
        <p>{words.others.about}</p>
      </SettingRow>
      <SettingRow
        title={texts.samples.setting.title}
        control={hasSamples ? <RemoveSamplesButton /> : <AddSamplesButton />}
      >
        <p>{hasSamples ? texts.samples.strip.text : texts.samples.way.about}</p>
      </SettingRow>
      {dialog === 'rename' && <RenameVaultDialog vault={status} onClose={() => setDialog(null)} />}
      {dialog === 'vaults' && <VaultsDialog onClose={() => setDialog(null)} />}
    </Section>
  )
}
