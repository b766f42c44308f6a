import { texts } from '../../../shared/texts'
import { openHelp } from '../../stores/help-store'
import { TextButton } from '../../ui/text-button'
import { OtherVaultsLink } from '../vaults/other-vaults-link'
import { RestoreLink } from './restore-link'

/** At the foot of the screens before the vault is open: the ways that few take. */
export function OtherWays() {
  return (
    <div className="mt-1 flex flex-wrap justify-center gap-x-4">
      <OtherVaultsLink />
      <RestoreLink />
      <TextButton onClick={openHelp}>{texts.help.title}</TextButton>
    </div>
  )
}
