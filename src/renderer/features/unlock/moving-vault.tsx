import { texts } from '../../../shared/texts'
import { Progress } from '../../ui/progress'
import { Gate, type GateScreenProps } from './gate'
import { VaultFolder } from './vault-folder'

const words = texts.gate.moving

/** The page begins anew when the vault has arrived. */
export function MovingVault({ status: { folder, name } }: GateScreenProps) {
  return (
    <Gate title={words.title(name)} footer={<VaultFolder label={words.folder} folder={folder} />}>
      <Progress label={words.progress}>{words.explanation}</Progress>
    </Gate>
  )
}
