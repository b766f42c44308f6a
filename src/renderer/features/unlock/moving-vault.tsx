import { Progress } from '../../ui/progress'
import { Gate, type GateScreenProps } from './gate'
import { VaultFolder } from './vault-folder'

/** The page begins anew when the vault has arrived. */
export function MovingVault({ status: { folder, name } }: GateScreenProps) {
  return (
    <Gate title={`Moving “${name}”`} footer={<VaultFolder label="From" folder={folder} />}>
      <Progress label="The vault goes to its new place">
        To another disk it is copied and compared before the old files go. Should the computer go off
        meanwhile, it is whole in one of the two places.
      </Progress>
    </Gate>
  )
}
