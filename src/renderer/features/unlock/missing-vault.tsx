import { texts } from '../../../shared/texts'
import { loadVaultStatus } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { OtherVaultsLink } from '../vaults/other-vaults-link'
import { Gate, type GateScreenProps } from './gate'
import { RestoreLink } from './restore-link'
import { VaultFolder } from './vault-folder'

const words = texts.gate.missing

/** The vault was here before: its disk may not be connected, or somebody has moved it. */
export function MissingVault({ status: { folder, name } }: GateScreenProps) {
  return (
    <Gate
      title={words.title(name)}
      footer={
        <>
          <VaultFolder label={words.folder} folder={folder} />
          <OtherVaultsLink />
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-dim">{words.whatToDo}</p>
        <Button variant="primary" size="large" onClick={() => void loadVaultStatus()}>
          {texts.common.tryAgain}
        </Button>
        <RestoreLink prominent />
      </div>
    </Gate>
  )
}
