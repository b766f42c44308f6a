import { loadVaultStatus } from '../../stores/vault-store'
import { Button } from '../../ui/button'
import { OtherVaultsLink } from '../vaults/other-vaults-link'
import { Gate, type GateScreenProps } from './gate'
import { RestoreLink } from './restore-link'
import { VaultFolder } from './vault-folder'

/** The vault was here before: its disk may not be connected, or somebody has moved it. */
export function MissingVault({ status: { folder, name } }: GateScreenProps) {
  return (
    <Gate
      title={`“${name}” is not there`}
      footer={
        <>
          <VaultFolder label="It was in" folder={folder} />
          <OtherVaultsLink />
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <p className="text-dim">
          If it is on another disk or in a folder of the network, connect that and try again. If it was moved,
          open the folder that it is in now, under “Other vaults”.
        </p>
        <Button variant="primary" size="large" onClick={() => void loadVaultStatus()}>
          Try again
        </Button>
        <RestoreLink prominent />
      </div>
    </Gate>
  )
}
